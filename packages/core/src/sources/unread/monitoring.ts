// What monitoring systems keep and print besides the samples that are read.
import type { UnreadFormat } from './format.ts';

const telemetry = 'dcgm_exporter';

export const MONITORING: readonly UnreadFormat[] = [
  {
    title: 'a dashboard of Grafana',
    instead: 'prometheus',
    signs: [
      { json: true, words: ['"annotations"', '"panels"'] },
      { json: true, words: ['"__inputs"'] },
      { json: true, words: ['"dashboard"', '"panels"'] },
      { json: true, words: ['"panels"', '"schemaVersion"'] },
    ],
  },
  {
    title: 'a table that Grafana has exported',
    instead: 'prometheus',
    signs: [{ first: ['"Series";"Time";"Value"'] }, { first: ['"Time","'] }, { lines: ['sep=', '"Time"'] }],
  },
  {
    title: 'a list of targets of Prometheus',
    instead: { advice: 'give it with --targets, so that they are asked' },
    signs: [{ json: true, words: ['"targets"', '"labels"'], without: ['"activeTargets"'] }],
  },
  {
    title: 'costs of OpenCost or Kubecost',
    instead: 'kube_state_metrics',
    signs: [
      { json: true, words: ['"gpuHours"'] },
      { json: true, words: ['"gpuCost"'] },
      { first: ['GPU Cost', 'Total Cost'] },
    ],
  },
  {
    title: 'an answer of Prometheus without samples',
    instead: 'prometheus',
    signs: [{ json: true, words: ['"status"', '"success"', '"data"'], without: ['"resultType"'] }],
  },
  {
    title: 'a configuration of Prometheus',
    instead: 'prometheus',
    signs: [
      { lines: ['scrape_configs:'] },
      { lines: ['global:'], words: ['scrape_interval:'] },
      { lines: ['groups:'], words: ['rules:', 'expr:'] },
    ],
  },
  {
    title: 'a dump of promtool in its own form',
    instead: { advice: 'dump it as text ("promtool tsdb dump-openmetrics"), and give that' },
    signs: [{ lines: ['{__name__="'] }],
  },
  {
    title: 'XML of Ganglia',
    instead: telemetry,
    signs: [{ lines: ['<GANGLIA_XML'] }, { lines: ['<!DOCTYPE GANGLIA_XML'] }],
  },
  {
    title: 'points of InfluxDB',
    instead: telemetry,
    signs: [
      { lines: ['#group,', '#datatype,'] },
      { lines: ['nvidia_smi,'] },
      { json: true, words: ['"statement_id"'] },
    ],
  },
  {
    title: 'metrics of a cloud or of a monitoring service',
    instead: telemetry,
    signs: [
      { json: true, words: ['"Datapoints"', '"Label"'] },
      { json: true, words: ['"MetricDataResults"'] },
      { json: true, words: ['"timeSeries"', '"metric"'] },
      { json: true, words: ['"series"', '"pointlist"'] },
    ],
  },
  {
    title: 'a table of Weights & Biases or TensorBoard',
    instead: telemetry,
    misleading: true,
    signs: [
      { first: ['Runtime', 'Sweep'] },
      { first: ['system.gpu.'] },
      { first: ['Wall time', 'Step', 'Value'] },
    ],
  },
  {
    title: 'a list of the processes of a machine',
    instead: telemetry,
    signs: [{ lines: ['top - '] }, { lines: ['Tasks: '], words: ['Cpu(s)'] }, { first: ['PID', '%CPU'] }],
  },
  {
    title: 'a list of containers',
    instead: telemetry,
    signs: [{ first: ['CONTAINER ID', 'IMAGE'] }],
  },
];
