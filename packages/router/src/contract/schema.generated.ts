// Generated from schema/ptl_output_v1.json by `npm run generate`. Do not edit.

/** JSON Schema 2020-12 of a package. */
export const schema: Readonly<Record<string, unknown>> = {
 "$schema": "https://json-schema.org/draft/2020-12/schema",
 "$id": "ptl_output_v1",
 "title": "PtlOutputV1",
 "description": "The package that claw writes: everything that may leave, and nothing else. Every object is closed; every string is a constant, a member of a list or an anchored pattern; every number is bounded and stands on the grid of x-grid.",
 "$comment": "Keywords of ours, which a validator may ignore. On metrics: x-definition; x-unit; x-source, the telemetry it may stem from; x-release, the form in which it may leave (B(family) blurred, E(family) an exact share of blurred contributors, Q a quantile of blurred values, T a total, N a count, S a score band, 1-2-5, fixed n points, X exact, facility; D derived and L local are in no package); x-contributor, whom the gate counts and by what weight; x-grid, where its numbers stand; x-formula, how a derived one follows; x-section. Elsewhere: x-once, a list in the order of its enum with each member at most once; x-free-text, typed by the operator; x-computed, follows from this schema. The bytes of a package are this schema's order of properties, two spaces of indentation and one final newline.",
 "type": "object",
 "additionalProperties": false,
 "required": [
  "schema",
  "ptl_component",
  "version",
  "package_timestamp",
  "transmission_method",
  "period",
  "discovery",
  "privacy",
  "profile",
  "ace",
  "pace",
  "core",
  "utilization",
  "inference",
  "facility",
  "warnings",
  "instructions"
 ],
 "properties": {
  "schema": {
   "const": "ptl_output_v1"
  },
  "ptl_component": {
   "const": "claw"
  },
  "version": {
   "$ref": "#/$defs/version"
  },
  "package_timestamp": {
   "$ref": "#/$defs/timestamp_day"
  },
  "organization": {
   "description": "What the operator calls the organization; the only free text, shown at review. claw itself is stricter: letters, marks, digits, spaces and plain punctuation, in NFC.",
   "type": "string",
   "pattern": "^[^\\u0000-\\u001f\\u007f-\\u00a0\\u00ad\\u2028\\u2029]{1,64}$",
   "x-free-text": true
  },
  "transmission_method": {
   "const": "manual_v01"
  },
  "synthetic": {
   "description": "Present where the input was the bundled sample: the package describes no real cluster.",
   "const": true
  },
  "period": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "first_day",
    "last_day"
   ],
   "properties": {
    "first_day": {
     "$ref": "#/$defs/date"
    },
    "last_day": {
     "$ref": "#/$defs/date"
    }
   },
   "description": "The days that the package is about, in UTC, the last one included."
  },
  "discovery": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "ptl_claw_version",
    "discovery_timestamp",
    "collection_results",
    "data_sources_found"
   ],
   "properties": {
    "ptl_claw_version": {
     "$ref": "#/$defs/version"
    },
    "discovery_timestamp": {
     "$ref": "#/$defs/timestamp_day"
    },
    "collection_results": {
     "type": "object",
     "additionalProperties": false,
     "required": [],
     "properties": {
      "slurm_sacct": {
       "$ref": "#/$defs/collection_result"
      },
      "slurm_sacct_json": {
       "$ref": "#/$defs/collection_result"
      },
      "dcgm_exporter": {
       "$ref": "#/$defs/collection_result"
      },
      "nvidia_smi": {
       "$ref": "#/$defs/collection_result"
      },
      "prometheus": {
       "$ref": "#/$defs/collection_result"
      },
      "kubernetes_pods": {
       "$ref": "#/$defs/collection_result"
      },
      "slurm_nodes": {
       "$ref": "#/$defs/collection_result"
      },
      "kubernetes_nodes": {
       "$ref": "#/$defs/collection_result"
      },
      "kubernetes_quotas": {
       "$ref": "#/$defs/collection_result"
      },
      "kube_state_metrics": {
       "$ref": "#/$defs/collection_result"
      },
      "vllm_server": {
       "$ref": "#/$defs/collection_result"
      },
      "nim_server": {
       "$ref": "#/$defs/collection_result"
      },
      "triton_server": {
       "$ref": "#/$defs/collection_result"
      },
      "sglang_server": {
       "$ref": "#/$defs/collection_result"
      },
      "tgi_server": {
       "$ref": "#/$defs/collection_result"
      },
      "nemoclaw_endpoint": {
       "$ref": "#/$defs/collection_result"
      },
      "kueue_workloads": {
       "$ref": "#/$defs/collection_result"
      },
      "slurm_job_exporter": {
       "$ref": "#/$defs/collection_result"
      },
      "nvidia_gpu_prometheus_exporter": {
       "$ref": "#/$defs/collection_result"
      },
      "nvidia_gpu_exporter": {
       "$ref": "#/$defs/collection_result"
      },
      "amd_exporter": {
       "$ref": "#/$defs/collection_result"
      },
      "ray_metrics": {
       "$ref": "#/$defs/collection_result"
      },
      "ray_nodes": {
       "$ref": "#/$defs/collection_result"
      },
      "kubernetes_claims": {
       "$ref": "#/$defs/collection_result"
      },
      "kubernetes_devices": {
       "$ref": "#/$defs/collection_result"
      },
      "slurm_nodes_json": {
       "$ref": "#/$defs/collection_result"
      }
     }
    },
    "data_sources_found": {
     "type": "array",
     "maxItems": 26,
     "uniqueItems": true,
     "items": {
      "type": "string",
      "$ref": "#/$defs/source_id"
     },
     "x-once": true
    }
   },
   "description": "Which telemetry was found."
  },
  "privacy": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "mode",
    "contributors",
    "parameters",
    "key_id",
    "dice_since",
    "capacity_bits",
    "withheld"
   ],
   "properties": {
    "mode": {
     "const": "local-only"
    },
    "contributors": {
     "description": "Whom the gate counts, and whose values are blurred.",
     "enum": [
      "user",
      "account",
      "namespace",
      "node"
     ]
    },
    "parameters": {
     "type": "object",
     "additionalProperties": false,
     "required": [
      "k",
      "workload"
     ],
     "properties": {
      "k": {
       "description": "Fewest contributors of a population.",
       "enum": [
        3,
        4,
        5
       ]
      },
      "workload": {
       "$ref": "#/$defs/workload"
      },
      "allow_small": {
       "description": "Present where the operator let a package of fewer than k contributors out.",
       "const": true
      }
     },
     "description": "The policy's parameters."
    },
    "key_id": {
     "description": "Tells the secret keys of scopes apart; the same in all packages whose values were blurred by the same dice.",
     "type": "string",
     "pattern": "^[0-9a-f]{16}$"
    },
    "dice_since": {
     "description": "The day on which the key was made, UTC: a later one than that of an earlier package means that the dice were thrown again.",
     "$ref": "#/$defs/date"
    },
    "replaces": {
     "description": "SHA-256 of an earlier package of the same period that the operator declared not to have handed over.",
     "type": "string",
     "pattern": "^[0-9a-f]{64}$"
    },
    "capacity_bits": {
     "description": "Most bits that a package can carry, the organization's name apart; computed from this schema.",
     "type": "integer",
     "minimum": 1,
     "maximum": 65535,
     "x-computed": true
    },
    "withheld": {
     "type": "object",
     "additionalProperties": false,
     "required": [],
     "properties": {
      "no_source": {
       "description": "No input has telemetry of them; a section stands for all of its metrics.",
       "type": "array",
       "minItems": 1,
       "maxItems": 94,
       "uniqueItems": true,
       "items": {
        "type": "string",
        "$ref": "#/$defs/unreported"
       },
       "x-once": true
      },
      "undefined": {
       "description": "There is telemetry, and it gives no value.",
       "type": "array",
       "minItems": 1,
       "maxItems": 88,
       "uniqueItems": true,
       "items": {
        "type": "string",
        "$ref": "#/$defs/withholdable"
       },
       "x-once": true
      },
      "protected": {
       "description": "Too few people stand behind them, or there is no such number; which of the two is not said.",
       "type": "array",
       "minItems": 1,
       "maxItems": 88,
       "uniqueItems": true,
       "items": {
        "type": "string",
        "$ref": "#/$defs/withholdable"
       },
       "x-once": true
      }
     },
     "description": "Metrics that are not here, by reason, in the order of the catalogue."
    }
   },
   "description": "What the privacy gate did."
  },
  "profile": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "scheduler_type": {
     "description": "The scheduler that gives out the GPUs.",
     "x-definition": "The kind of scheduler whose records were read.",
     "x-unit": "category",
     "x-source": [
      "accounting",
      "pods"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "$ref": "#/$defs/scheduler_type"
    },
    "ace_input_path": {
     "description": "The path by which ACE's inputs were gained.",
     "x-definition": "claw where jobs are joined with hardware telemetry; otherwise the one kind of telemetry there was.",
     "x-unit": "category",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "pods"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "$ref": "#/$defs/ace_input_path"
    },
    "pace_input_path": {
     "description": "The path by which PACE's inputs were gained.",
     "x-definition": "The kind of scheduler records behind the waits.",
     "x-unit": "category",
     "x-source": [
      "accounting",
      "pods"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "$ref": "#/$defs/pace_input_path"
    },
    "gpu_fleet": {
     "description": "GPUs in the fleet, by model.",
     "x-definition": "GPUs of the nodes that a scheduler lists, else of those that telemetry shows, for each PTL model key, if these are all; a model outside the list counts as unknown.",
     "x-unit": "gpus",
     "x-source": [
      "nodes",
      "telemetry"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/gpu_fleet"
    },
    "mig_enabled": {
     "description": "Whether any GPU is in MIG mode.",
     "x-definition": "True where at least one GPU of the fleet is in MIG mode.",
     "x-unit": "flag",
     "x-source": [
      "nodes",
      "telemetry"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "$ref": "#/$defs/flag"
    },
    "mig_instance_count": {
     "description": "MIG instances in the fleet.",
     "x-definition": "MIG instances of all GPUs in MIG mode.",
     "x-unit": "instances",
     "x-source": [
      "nodes",
      "telemetry"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/instances_exact"
    }
   },
   "description": "PROFILE: what the cluster is made of."
  },
  "ace": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "gpu_efficiency_rate": {
     "description": "Share of the GPU-hours held by analyzed jobs in which the GPUs worked.",
     "x-definition": "Σ(u·g·d) / Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "B(util)",
     "x-contributor": "user: GPU-hours",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_efficiency_score": {
     "description": "Mean utilization of an analyzed job, every job counting the same.",
     "x-definition": "Sum of utilization / number of analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "B(util)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "jobs_submitted": {
     "description": "GPU jobs that ended in the period, in whatever state.",
     "x-definition": "Count of jobs that asked for, or else were given, at least one GPU and whose last run ended in the period.",
     "x-unit": "jobs",
     "x-source": [
      "accounting"
     ],
     "x-release": "N",
     "x-contributor": "user",
     "x-grid": {
      "digits": [
       2
      ],
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/jobs_band"
    },
    "jobs_analyzed": {
     "description": "GPU jobs that ended COMPLETED or TIMEOUT and have a utilization.",
     "x-definition": "Count of analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "jobs",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "N, always 1-2-5",
     "x-contributor": "user",
     "x-grid": {
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/jobs_band"
    },
    "gpu_hours_requested": {
     "description": "GPU-hours held by analyzed jobs.",
     "x-definition": "Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "T",
     "x-contributor": "user",
     "x-grid": {
      "digits": [
       3,
       2
      ],
      "series": "1-2-5",
      "first": 1
     },
     "$ref": "#/$defs/gpu_hours_band"
    },
    "flagged_jobs_pct": {
     "description": "Share of analyzed jobs whose utilization lies below the threshold of the declared workload.",
     "x-definition": "Analyzed jobs with a utilization below the threshold / analyzed jobs; the threshold follows privacy.parameters.workload: inference_realtime 0.30, inference_batch 0.35, preprocessing 0.45, mixed 0.50, training_small 0.55, training_large 0.60.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "E(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "step": 0.001
     },
     "$ref": "#/$defs/fraction_exact"
    },
    "short_jobs_pct": {
     "description": "Share of started GPU jobs that ran for less than a minute.",
     "x-definition": "Started jobs with d < 60 s / started jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(short)",
     "x-contributor": "user: started jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "over_request_ratio": {
     "description": "How many GPUs analyzed jobs held for each GPU's worth of work they did.",
     "x-definition": "mean(g) / mean(u·g) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held. What is blurred is its reciprocal; printed are 1/high rounded down, 1/value and 1/low rounded up, to 0.01; open where low or value is 0.",
     "x-unit": "ratio",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "B(util)",
     "x-contributor": "user: GPUs",
     "x-grid": {
      "interval": 0.001,
      "inverted": true
     },
     "$ref": "#/$defs/ratio_interval"
    },
    "job_failure_rate": {
     "description": "Share of submitted jobs that failed.",
     "x-definition": "Jobs of class failed (FAILED, OUT_OF_MEMORY, BOOT_FAIL, DEADLINE) / submitted jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(failed)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "node_fail_rate": {
     "description": "Share of submitted jobs that ended because a node failed.",
     "x-definition": "Jobs that ended NODE_FAIL / submitted jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(node_fail)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_cancel_rate": {
     "description": "Share of submitted jobs that were cancelled.",
     "x-definition": "Jobs of class cancelled (CANCELLED, PREEMPTED) / submitted jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(cancelled)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_timeout_rate": {
     "description": "Share of submitted jobs that ran into their time limit.",
     "x-definition": "Jobs that ended TIMEOUT / submitted jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(timeout)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "early_fail_rate": {
     "description": "Share of submitted jobs that failed within five minutes of their start.",
     "x-definition": "Started jobs of class failed with d < 5 min / submitted jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(early)",
     "x-contributor": "user: jobs",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "walltime_efficiency_rate": {
     "description": "Mean share of its time limit that a completed job used.",
     "x-definition": "mean(elapsed / limit) over completed GPU jobs with a finite limit; above 1 counts as 1.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(walltime)",
     "x-contributor": "user: completed jobs with a limit",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "walltime_overrequest_pct": {
     "description": "Share of completed jobs that used less than half of their time limit.",
     "x-definition": "Completed GPU jobs with a finite limit and elapsed / limit < 0.5 / all completed GPU jobs with a finite limit.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "E(walltime)",
     "x-contributor": "user: completed jobs with a limit",
     "x-grid": {
      "step": 0.001
     },
     "$ref": "#/$defs/fraction_exact"
    },
    "gpu_memory_capacity_pct": {
     "description": "Mean share of the framebuffer in use while the GPUs were held.",
     "x-definition": "mean(FB_USED / FB_TOTAL) over held GPU time; FB_TOTAL is USED + FREE + RESERVED where it is not reported.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "B(memory)",
     "x-contributor": "holder: GPU-seconds",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_groups_total": {
     "description": "Groups of like jobs: the same user and the same job name, at least twice.",
     "x-definition": "Distinct (user, job name) with at least two analyzed runs.",
     "x-unit": "groups",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "N, always 1-2-5",
     "x-contributor": "user",
     "x-grid": {
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/groups_band"
    },
    "chronic_underutil_share": {
     "description": "Share of the job groups that stay below the threshold run after run.",
     "x-definition": "Groups whose 90th percentile of utilization lies below the threshold (at least 90 % of its runs are below it) / all groups.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "E(util)",
     "x-contributor": "user: groups",
     "x-grid": {
      "step": 0.001
     },
     "$ref": "#/$defs/fraction_exact"
    },
    "assumed_utilization_warning": {
     "description": "Present where the operator supplied a utilization for jobs that no telemetry covers.",
     "x-definition": "True exactly when an assumed utilization stands for any job; otherwise the metric is not there.",
     "x-unit": "flag",
     "x-source": [
      "assumed"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "$ref": "#/$defs/flag_assumed"
    }
   },
   "description": "ACE: whether allocated GPUs did work."
  },
  "pace": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "total_cpu_requested": {
     "description": "CPU-hours that started GPU jobs asked for.",
     "x-definition": "Σ(requested CPUs · d) over started GPU jobs.",
     "x-unit": "cpu_hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "T",
     "x-contributor": "user",
     "x-grid": {
      "digits": [
       3,
       2
      ],
      "series": "1-2-5",
      "first": 1
     },
     "$ref": "#/$defs/cpu_hours_band"
    },
    "cpu_used_fraction": {
     "description": "Share of the requested CPU time that started GPU jobs used.",
     "x-definition": "Σ TotalCPU / Σ(requested CPUs · d) over started GPU jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "B(cpu)",
     "x-contributor": "user: CPU-hours",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "scheduling_pressure_ratio": {
     "description": "Typical wait set against typical run time, as PACE's own score band.",
     "x-definition": "median(w) / median(d) over started GPU jobs; w wait, d duration, each at least 1 s.",
     "x-unit": "ratio",
     "x-source": [
      "accounting"
     ],
     "x-release": "S",
     "x-contributor": "user: jobs",
     "x-grid": {
      "edges": [
       0,
       0.1,
       0.25,
       0.5,
       1,
       2
      ]
     },
     "$ref": "#/$defs/ratio_band"
    },
    "small_job_wait_ratio": {
     "description": "Typical wait of small jobs set against that of large ones, as PACE's own score band.",
     "x-definition": "median(w | g ≤ 2) / median(w | g ≥ 8) over started GPU jobs; each wait at least 1 s.",
     "x-unit": "ratio",
     "x-source": [
      "accounting"
     ],
     "x-release": "S",
     "x-contributor": "user: jobs",
     "x-grid": {
      "edges": [
       0,
       0.4,
       0.6,
       0.8,
       1
      ]
     },
     "$ref": "#/$defs/ratio_band"
    },
    "wait_spread_ratio": {
     "description": "Long waits set against short ones, as PACE's own score band.",
     "x-definition": "p90(w) / p10(w) over started GPU jobs; each wait at least 1 s.",
     "x-unit": "ratio",
     "x-source": [
      "accounting"
     ],
     "x-release": "S",
     "x-contributor": "user: jobs",
     "x-grid": {
      "edges": [
       0,
       3,
       5,
       10,
       20
      ]
     },
     "$ref": "#/$defs/ratio_band"
    },
    "k8s_resource_request_ratio": {
     "description": "How much of the GPUs that pods request they are measured to use.",
     "x-definition": "Mean utilization of the GPU pods that ended in the period and whose utilization is known.",
     "x-unit": "fraction",
     "x-source": [
      "pods"
     ],
     "x-release": "B(util)",
     "x-contributor": "the unit: pods",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "k8s_avg_pod_pending_minutes": {
     "description": "Mean minutes from a GPU pod's creation until it is scheduled, as PACE's own score band.",
     "x-definition": "mean(scheduled − created) over GPU pods.",
     "x-unit": "minutes",
     "x-source": [
      "pods"
     ],
     "x-release": "S",
     "x-contributor": "namespace: pods",
     "x-grid": {
      "edges": [
       0,
       5,
       15,
       30,
       60
      ]
     },
     "$ref": "#/$defs/minutes_open_band"
    },
    "k8s_quota_utilization": {
     "description": "Share of the GPU quota of the namespaces that is used.",
     "x-definition": "Σ used / Σ hard over ResourceQuotas for GPUs.",
     "x-unit": "fraction",
     "x-source": [
      "pods"
     ],
     "x-release": "B(quota)",
     "x-contributor": "the unit: hard quota",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    }
   },
   "description": "PACE: whether the scheduler gives GPUs to the right jobs at the right time."
  },
  "core": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "avg_job_duration_minutes": {
     "description": "Mean duration of an analyzed job.",
     "x-definition": "mean(d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), in minutes.",
     "x-unit": "minutes",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "1-2-5",
     "x-contributor": "user: Σd",
     "x-grid": {
      "series": "1-2-5",
      "first": 1
     },
     "$ref": "#/$defs/minutes_band"
    }
   },
   "description": "CORE: the workload profile."
  },
  "utilization": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "gpu_util_p10": {
     "description": "Utilization that jobs stay at or below in 10 % of the GPU-hours.",
     "x-definition": "In a package: 10th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 10th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_util_p25": {
     "description": "Utilization that jobs stay at or below in 25 % of the GPU-hours.",
     "x-definition": "In a package: 25th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 25th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_util_p50": {
     "description": "Utilization that jobs stay at or below in 50 % of the GPU-hours.",
     "x-definition": "In a package: 50th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 50th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_util_p75": {
     "description": "Utilization that jobs stay at or below in 75 % of the GPU-hours.",
     "x-definition": "In a package: 75th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 75th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_util_p90": {
     "description": "Utilization that jobs stay at or below in 90 % of the GPU-hours.",
     "x-definition": "In a package: 90th percentile of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known), each by its GPU-hours. In the report: 90th percentile (nearest rank) of the GPUs' samples over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "telemetry",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_util_mean": {
     "description": "Mean utilization over GPU time; in the package only where nodes are the contributors.",
     "x-definition": "Mean of GPU utilization over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "telemetry"
     ],
     "x-release": "L; node: B(util)",
     "x-contributor": "node: GPU-seconds",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_util_p10": {
     "description": "Utilization that 10 % of the analyzed jobs stay at or below.",
     "x-definition": "10th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_util_p50": {
     "description": "Utilization that 50 % of the analyzed jobs stay at or below.",
     "x-definition": "50th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "job_util_p90": {
     "description": "Utilization that 90 % of the analyzed jobs stay at or below.",
     "x-definition": "90th percentile (nearest rank) of utilization over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known).",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "Q(util)",
     "x-contributor": "user: analyzed jobs",
     "x-grid": {
      "quantile": 0.01
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "low_util_share": {
     "description": "Share of the GPU-hours of analyzed jobs held by jobs that hardly used their GPUs; one that used them somewhat counts in part.",
     "x-definition": "Σ g·d·max(0, 1 − u ÷ s) / Σ(g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied; s is the first step of the lattice on which utilization is blurred, 0.2 to 0.3 by workload. In a package: the share of GPU-hours whose blurred utilization is 0.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "B(util)",
     "x-contributor": "user: GPU-hours",
     "x-grid": {
      "interval": 0.001
     },
     "$ref": "#/$defs/fraction_interval"
    },
    "gpu_hours_allocated": {
     "description": "GPU-hours held by every run that ended in the period.",
     "x-definition": "Σ(g·d) over every run that ended in the period, whatever its state.",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "T",
     "x-contributor": "user",
     "x-grid": {
      "digits": [
       3,
       2
      ],
      "series": "1-2-5",
      "first": 1
     },
     "$ref": "#/$defs/gpu_hours_band"
    },
    "gpu_hours_capacity": {
     "description": "GPU-hours that the fleet could have given.",
     "x-definition": "GPUs in the fleet × hours of the period.",
     "x-unit": "gpu_hours",
     "x-source": [
      "nodes",
      "telemetry"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/gpu_hours_exact"
    },
    "allocation_rate": {
     "description": "Share of the fleet's GPU-hours that were allocated.",
     "x-definition": "GPU-hours allocated inside the period, running jobs included / gpu_hours_capacity.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "fixed 5 points",
     "x-contributor": "user",
     "x-grid": {
      "width": 0.05
     },
     "$ref": "#/$defs/fraction_band"
    }
   },
   "description": "Utilization as a distribution, and capacity."
  },
  "inference": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "vllm": {
     "$ref": "#/$defs/inference_server"
    },
    "nim": {
     "$ref": "#/$defs/inference_server"
    },
    "triton": {
     "$ref": "#/$defs/inference_server"
    },
    "sglang": {
     "$ref": "#/$defs/inference_server"
    },
    "tgi": {
     "$ref": "#/$defs/inference_server"
    },
    "nemoclaw": {
     "$ref": "#/$defs/inference_server"
    }
   },
   "description": "Inference servers, by kind."
  },
  "facility": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "primary_use": {
     "description": "The main kind of work on the cluster.",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/workload_declared"
    },
    "gpu_purchase_years": {
     "description": "Year in which the GPUs of a model were bought.",
     "x-definition": "As the operator declared it.",
     "x-unit": "year",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/gpu_purchase_years"
    },
    "cooling_type": {
     "description": "How the facility is cooled.",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/cooling_type"
    },
    "facility_age": {
     "description": "Year from which the facility dates.",
     "x-definition": "As the operator declared it.",
     "x-unit": "year",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/facility_age"
    },
    "location_state": {
     "description": "State of the USA in which the facility stands.",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/location_state"
    },
    "annual_pue": {
     "description": "Power usage effectiveness over a year.",
     "x-definition": "As the operator declared it. Energy of the facility / energy of its IT equipment.",
     "x-unit": "ratio",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 0.01
     },
     "$ref": "#/$defs/annual_pue"
    },
    "ashrae_zone": {
     "description": "ASHRAE climate zone of the facility.",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/ashrae_zone"
    },
    "total_energy_mwh": {
     "description": "Energy of the facility over a year.",
     "x-definition": "As the operator declared it.",
     "x-unit": "MWh",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/total_energy_mwh"
    },
    "carbon_method": {
     "description": "Method by which carbon is accounted for (GHG Protocol, scope 2).",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/carbon_method"
    },
    "claimed_renewable_pct": {
     "description": "Share of the energy that is claimed to be renewable.",
     "x-definition": "As the operator declared it.",
     "x-unit": "fraction",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 0.01
     },
     "$ref": "#/$defs/claimed_renewable_pct"
    },
    "claimed_carbon_kg": {
     "description": "Carbon dioxide that is claimed over a year.",
     "x-definition": "As the operator declared it.",
     "x-unit": "kg",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/claimed_carbon_kg"
    },
    "egrid_subregion": {
     "description": "eGRID subregion of the facility.",
     "x-definition": "As the operator declared it.",
     "x-unit": "category",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/egrid_subregion"
    },
    "ppa_documentation": {
     "description": "Whether a power purchase agreement is documented.",
     "x-definition": "As the operator declared it.",
     "x-unit": "flag",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/flag_declared"
    },
    "rec_vintage_matched": {
     "description": "Whether renewable energy certificates match the year they are claimed for.",
     "x-definition": "As the operator declared it.",
     "x-unit": "flag",
     "x-source": [
      "operator_reported"
     ],
     "x-release": "facility",
     "x-contributor": "operator",
     "$ref": "#/$defs/flag_declared"
    }
   },
   "description": "What the operator declared about the facility."
  },
  "warnings": {
   "description": "What a reader must know, in the order of this list; nothing that a single person can cause.",
   "type": "array",
   "maxItems": 3,
   "uniqueItems": true,
   "items": {
    "type": "string",
    "enum": [
     "utilization_assumed",
     "times_without_zone",
     "source_incomplete"
    ]
   },
   "x-once": true
  },
  "instructions": {
   "const": "How to read this package. It describes how the GPUs of an organization are used, and names nobody: no people, no jobs, no machines. Every number has a unit, the telemetry that it comes from (source) and a confidence. Use value; of a fraction with high - low of 0.5 or more, use low and high. Where low and high stand beside it, the exact number lies between them: of a blurred share for at least 95 of 100 secret keys; of a quantile, a total, a count or a band always. low without high means at least low. value alone is exact. privacy.withheld lists what is missing, by reason: no_source, no input has it; undefined, the input gives no value (0 / 0); protected, too few people stand behind it or there is no such number, and which of the two is not said. Missing is not 0. The organization reviews this file and hands it to its assessor itself; claw sends nothing. The schema is ptl_output_v1: claw schema package prints it, claw verify checks this file against it."
  }
 },
 "$defs": {
  "source": {
   "description": "The telemetry that a number stems from.",
   "enum": [
    "slurm",
    "dcgm",
    "nvidia_smi",
    "slurm+dcgm",
    "slurm+nvidia_smi",
    "kubernetes",
    "inference",
    "operator_reported",
    "assumed",
    "kubernetes+dcgm",
    "kubernetes+nvidia_smi",
    "slurm_job_exporter",
    "amd",
    "ray",
    "slurm+slurm_job_exporter",
    "slurm+amd",
    "slurm+ray",
    "kubernetes+slurm_job_exporter",
    "kubernetes+amd",
    "kubernetes+ray"
   ]
  },
  "confidence": {
   "description": "high: measured by hardware telemetry; medium: reported by the scheduler; low: assumed, or from a single sample.",
   "enum": [
    "high",
    "medium",
    "low"
   ]
  },
  "source_id": {
   "description": "A kind of telemetry that claw reads.",
   "enum": [
    "slurm_sacct",
    "slurm_sacct_json",
    "dcgm_exporter",
    "nvidia_smi",
    "prometheus",
    "kubernetes_pods",
    "slurm_nodes",
    "kubernetes_nodes",
    "kubernetes_quotas",
    "kube_state_metrics",
    "vllm_server",
    "nim_server",
    "triton_server",
    "sglang_server",
    "tgi_server",
    "nemoclaw_endpoint",
    "kueue_workloads",
    "slurm_job_exporter",
    "nvidia_gpu_prometheus_exporter",
    "nvidia_gpu_exporter",
    "amd_exporter",
    "ray_metrics",
    "ray_nodes",
    "kubernetes_claims",
    "kubernetes_devices",
    "slurm_nodes_json"
   ]
  },
  "gpu_model": {
   "description": "A GPU model, by PTL's key.",
   "enum": [
    "b200",
    "gb200",
    "b100",
    "h200",
    "h100",
    "mi300x",
    "gaudi3",
    "a100",
    "l40s",
    "gaudi2",
    "a40",
    "rtx_pro_6000",
    "rtx_4090",
    "rtx_3090",
    "v100",
    "unknown"
   ]
  },
  "workload": {
   "description": "A kind of work.",
   "enum": [
    "inference_realtime",
    "inference_batch",
    "preprocessing",
    "mixed",
    "training_small",
    "training_large"
   ]
  },
  "version": {
   "description": "A version: major.minor.patch.",
   "type": "string",
   "pattern": "^[0-9]{1,3}\\.[0-9]{1,3}\\.[0-9]{1,3}$"
  },
  "date": {
   "description": "A day, UTC.",
   "type": "string",
   "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
  },
  "timestamp_day": {
   "description": "A time, UTC, cut to the day.",
   "type": "string",
   "pattern": "^20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T00:00:00Z$"
  },
  "coverage": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    }
   },
   "description": "Share of the GPU time that a source covers, in fixed bands of 5 points.",
   "x-grid": {
    "width": 0.05
   }
  },
  "collection_result": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "status",
    "fidelity"
   ],
   "properties": {
    "status": {
     "description": "complete: read; partial: it says itself that it is not all; empty: it holds nothing; failed: asked, and no answer.",
     "enum": [
      "complete",
      "partial",
      "empty",
      "failed"
     ]
    },
    "fidelity": {
     "description": "What the records are: hardware telemetry over time, the scheduler's account, or one sample.",
     "enum": [
      "hardware",
      "scheduler",
      "snapshot"
     ]
    },
    "coverage": {
     "$ref": "#/$defs/coverage"
    }
   },
   "description": "What a source gave."
  },
  "fraction_interval": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "unit": {
     "const": "fraction"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   },
   "description": "An estimate, and the interval about it."
  },
  "fraction_exact": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "unit": {
     "const": "fraction"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   },
   "description": "An exact share."
  },
  "fraction_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "unit": {
     "const": "fraction"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "ratio_interval": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "low",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 1,
     "maximum": 10000
    },
    "low": {
     "type": "number",
     "minimum": 1,
     "maximum": 10000
    },
    "high": {
     "type": "number",
     "minimum": 1,
     "maximum": 10000
    },
    "unit": {
     "const": "ratio"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   },
   "description": "An estimate, and the interval about it; without high it has no upper end, without value no estimate."
  },
  "ratio_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "low",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000
    },
    "unit": {
     "const": "ratio"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   },
   "description": "Without high and value, the band has no upper end."
  },
  "minutes_open_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "low",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "minutes"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   },
   "description": "Without high and value, the band has no upper end."
  },
  "minutes_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "minutes"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "jobs_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "jobs"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "groups_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "groups"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "gpu_hours_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "gpu_hours"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "cpu_hours_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "cpu_hours"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "models_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "models"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "requests_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "requests"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "requests_per_second_band": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "low",
    "high",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "low": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "high": {
     "type": "number",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "requests_per_second"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "gpu_hours_exact": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "gpu_hours"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "instances_exact": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 0,
     "maximum": 10000000
    },
    "unit": {
     "const": "instances"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "servers_exact": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000
    },
    "unit": {
     "const": "servers"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "flag": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "boolean"
    },
    "unit": {
     "const": "flag"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "flag_assumed": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "const": true
    },
    "unit": {
     "const": "flag"
    },
    "source": {
     "const": "assumed"
    },
    "confidence": {
     "const": "low"
    }
   }
  },
  "flag_declared": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "boolean"
    },
    "unit": {
     "const": "flag"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "scheduler_type": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "slurm",
      "kubernetes",
      "ray",
      "pbs",
      "lsf",
      "unknown"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "ace_input_path": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "claw",
      "dcgm",
      "nvidia_smi",
      "k8s_metrics",
      "sacct"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "pace_input_path": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "claw",
      "sacct",
      "kubernetes",
      "pbs",
      "lsf"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "gpu_fleet": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "array",
     "minItems": 1,
     "maxItems": 16,
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "gpu_model",
       "gpu_count"
      ],
      "properties": {
       "gpu_model": {
        "$ref": "#/$defs/gpu_model"
       },
       "gpu_count": {
        "type": "integer",
        "minimum": 1,
        "maximum": 10000000
       }
      }
     },
     "x-once": "gpu_model"
    },
    "unit": {
     "const": "gpus"
    },
    "source": {
     "$ref": "#/$defs/source"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "gpu_purchase_years": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "array",
     "minItems": 1,
     "maxItems": 16,
     "items": {
      "type": "object",
      "additionalProperties": false,
      "required": [
       "gpu_model",
       "purchase_year"
      ],
      "properties": {
       "gpu_model": {
        "$ref": "#/$defs/gpu_model"
       },
       "purchase_year": {
        "type": "integer",
        "minimum": 2010,
        "maximum": 2060
       }
      }
     },
     "x-once": "gpu_model"
    },
    "unit": {
     "const": "year"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "workload_declared": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "$ref": "#/$defs/workload"
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "cooling_type": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "air",
      "water",
      "liquid_to_chip",
      "hybrid"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "facility_age": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 1950,
     "maximum": 2060
    },
    "unit": {
     "const": "year"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "location_state": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "AL",
      "AK",
      "AZ",
      "AR",
      "CA",
      "CO",
      "CT",
      "DE",
      "DC",
      "FL",
      "GA",
      "HI",
      "ID",
      "IL",
      "IN",
      "IA",
      "KS",
      "KY",
      "LA",
      "ME",
      "MD",
      "MA",
      "MI",
      "MN",
      "MS",
      "MO",
      "MT",
      "NE",
      "NV",
      "NH",
      "NJ",
      "NM",
      "NY",
      "NC",
      "ND",
      "OH",
      "OK",
      "OR",
      "PA",
      "PR",
      "RI",
      "SC",
      "SD",
      "TN",
      "TX",
      "UT",
      "VT",
      "VA",
      "WA",
      "WV",
      "WI",
      "WY"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "annual_pue": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 1,
     "maximum": 5
    },
    "unit": {
     "const": "ratio"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "ashrae_zone": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "0A",
      "0B",
      "1A",
      "1B",
      "2A",
      "2B",
      "3A",
      "3B",
      "3C",
      "4A",
      "4B",
      "4C",
      "5A",
      "5B",
      "5C",
      "6A",
      "6B",
      "7",
      "8"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "total_energy_mwh": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 0,
     "maximum": 100000000
    },
    "unit": {
     "const": "MWh"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "carbon_method": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "location_based",
      "market_based"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "claimed_renewable_pct": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "number",
     "minimum": 0,
     "maximum": 1
    },
    "unit": {
     "const": "fraction"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "claimed_carbon_kg": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "type": "integer",
     "minimum": 0,
     "maximum": 1000000000000
    },
    "unit": {
     "const": "kg"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "egrid_subregion": {
   "type": "object",
   "additionalProperties": false,
   "required": [
    "value",
    "unit",
    "source",
    "confidence"
   ],
   "properties": {
    "value": {
     "enum": [
      "AKGD",
      "AKMS",
      "AZNM",
      "CAMX",
      "ERCT",
      "FRCC",
      "HIMS",
      "HIOA",
      "MROE",
      "MROW",
      "NEWE",
      "NWPP",
      "NYCW",
      "NYLI",
      "NYUP",
      "PRMS",
      "RFCE",
      "RFCM",
      "RFCW",
      "RMPA",
      "SPNO",
      "SPSO",
      "SRMV",
      "SRMW",
      "SRSO",
      "SRTV",
      "SRVC"
     ]
    },
    "unit": {
     "const": "category"
    },
    "source": {
     "const": "operator_reported"
    },
    "confidence": {
     "$ref": "#/$defs/confidence"
    }
   }
  },
  "inference_server": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "servers_total": {
     "description": "Servers of this kind.",
     "x-definition": "Servers of this kind that were asked.",
     "x-unit": "servers",
     "x-source": [
      "inference"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/servers_exact"
    },
    "servers_healthy": {
     "description": "Servers of this kind that say they are ready.",
     "x-definition": "Servers of this kind whose health endpoint answered with success.",
     "x-unit": "servers",
     "x-source": [
      "inference"
     ],
     "x-release": "X",
     "x-contributor": "–",
     "x-grid": {
      "step": 1
     },
     "$ref": "#/$defs/servers_exact"
    },
    "models_loaded": {
     "description": "Models loaded by the servers of this kind; a count, never names.",
     "x-definition": "Σ over servers of the number of models loaded.",
     "x-unit": "models",
     "x-source": [
      "inference"
     ],
     "x-release": "1-2-5, >= 3 servers",
     "x-contributor": "server",
     "x-grid": {
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/models_band"
    },
    "request_rate_per_second": {
     "description": "Requests a second that the servers of this kind finish.",
     "x-definition": "Increase of the request counter / seconds, summed over servers.",
     "x-unit": "requests_per_second",
     "x-source": [
      "inference"
     ],
     "x-release": "1-2-5, >= 3 servers",
     "x-contributor": "server",
     "x-grid": {
      "series": "1-2-5",
      "first": 1
     },
     "$ref": "#/$defs/requests_per_second_band"
    },
    "requests_running": {
     "description": "Requests being worked on by the servers of this kind.",
     "x-definition": "Σ over servers of the requests running.",
     "x-unit": "requests",
     "x-source": [
      "inference"
     ],
     "x-release": "1-2-5, >= 3 servers",
     "x-contributor": "server",
     "x-grid": {
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/requests_band"
    },
    "requests_waiting": {
     "description": "Requests waiting at the servers of this kind.",
     "x-definition": "Σ over servers of the requests waiting.",
     "x-unit": "requests",
     "x-source": [
      "inference"
     ],
     "x-release": "1-2-5, >= 3 servers",
     "x-contributor": "server",
     "x-grid": {
      "series": "1-2-5",
      "first": 5
     },
     "$ref": "#/$defs/requests_band"
    },
    "kv_cache_utilization": {
     "description": "Share of the key-value cache in use on the servers of this kind.",
     "x-definition": "Mean over servers of the cache share in use.",
     "x-unit": "fraction",
     "x-source": [
      "inference"
     ],
     "x-release": "fixed 20 points, >= 3 servers",
     "x-contributor": "server",
     "x-grid": {
      "width": 0.2
     },
     "$ref": "#/$defs/fraction_band"
    }
   },
   "description": "Servers of one kind."
  },
  "unreported": {
   "description": "A section without any telemetry, or a metric of another section.",
   "enum": [
    "profile",
    "ace",
    "pace",
    "core",
    "utilization",
    "inference",
    "scheduler_type",
    "ace_input_path",
    "pace_input_path",
    "gpu_fleet",
    "mig_enabled",
    "mig_instance_count",
    "gpu_efficiency_rate",
    "gpu_efficiency_score",
    "jobs_submitted",
    "jobs_analyzed",
    "gpu_hours_requested",
    "flagged_jobs_pct",
    "short_jobs_pct",
    "over_request_ratio",
    "job_failure_rate",
    "node_fail_rate",
    "job_cancel_rate",
    "job_timeout_rate",
    "early_fail_rate",
    "walltime_efficiency_rate",
    "walltime_overrequest_pct",
    "gpu_memory_capacity_pct",
    "job_groups_total",
    "chronic_underutil_share",
    "total_cpu_requested",
    "cpu_used_fraction",
    "scheduling_pressure_ratio",
    "small_job_wait_ratio",
    "wait_spread_ratio",
    "k8s_resource_request_ratio",
    "k8s_avg_pod_pending_minutes",
    "k8s_quota_utilization",
    "avg_job_duration_minutes",
    "gpu_util_p10",
    "gpu_util_p25",
    "gpu_util_p50",
    "gpu_util_p75",
    "gpu_util_p90",
    "gpu_util_mean",
    "job_util_p10",
    "job_util_p50",
    "job_util_p90",
    "low_util_share",
    "gpu_hours_allocated",
    "gpu_hours_capacity",
    "allocation_rate",
    "vllm_servers_total",
    "vllm_servers_healthy",
    "vllm_models_loaded",
    "vllm_request_rate_per_second",
    "vllm_requests_running",
    "vllm_requests_waiting",
    "vllm_kv_cache_utilization",
    "nim_servers_total",
    "nim_servers_healthy",
    "nim_models_loaded",
    "nim_request_rate_per_second",
    "nim_requests_running",
    "nim_requests_waiting",
    "nim_kv_cache_utilization",
    "triton_servers_total",
    "triton_servers_healthy",
    "triton_models_loaded",
    "triton_request_rate_per_second",
    "triton_requests_running",
    "triton_requests_waiting",
    "triton_kv_cache_utilization",
    "sglang_servers_total",
    "sglang_servers_healthy",
    "sglang_models_loaded",
    "sglang_request_rate_per_second",
    "sglang_requests_running",
    "sglang_requests_waiting",
    "sglang_kv_cache_utilization",
    "tgi_servers_total",
    "tgi_servers_healthy",
    "tgi_models_loaded",
    "tgi_request_rate_per_second",
    "tgi_requests_running",
    "tgi_requests_waiting",
    "tgi_kv_cache_utilization",
    "nemoclaw_servers_total",
    "nemoclaw_servers_healthy",
    "nemoclaw_models_loaded",
    "nemoclaw_request_rate_per_second",
    "nemoclaw_requests_running",
    "nemoclaw_requests_waiting",
    "nemoclaw_kv_cache_utilization"
   ]
  },
  "withholdable": {
   "description": "A metric that can be withheld.",
   "enum": [
    "scheduler_type",
    "ace_input_path",
    "pace_input_path",
    "gpu_fleet",
    "mig_enabled",
    "mig_instance_count",
    "gpu_efficiency_rate",
    "gpu_efficiency_score",
    "jobs_submitted",
    "jobs_analyzed",
    "gpu_hours_requested",
    "flagged_jobs_pct",
    "short_jobs_pct",
    "over_request_ratio",
    "job_failure_rate",
    "node_fail_rate",
    "job_cancel_rate",
    "job_timeout_rate",
    "early_fail_rate",
    "walltime_efficiency_rate",
    "walltime_overrequest_pct",
    "gpu_memory_capacity_pct",
    "job_groups_total",
    "chronic_underutil_share",
    "total_cpu_requested",
    "cpu_used_fraction",
    "scheduling_pressure_ratio",
    "small_job_wait_ratio",
    "wait_spread_ratio",
    "k8s_resource_request_ratio",
    "k8s_avg_pod_pending_minutes",
    "k8s_quota_utilization",
    "avg_job_duration_minutes",
    "gpu_util_p10",
    "gpu_util_p25",
    "gpu_util_p50",
    "gpu_util_p75",
    "gpu_util_p90",
    "gpu_util_mean",
    "job_util_p10",
    "job_util_p50",
    "job_util_p90",
    "low_util_share",
    "gpu_hours_allocated",
    "gpu_hours_capacity",
    "allocation_rate",
    "vllm_servers_total",
    "vllm_servers_healthy",
    "vllm_models_loaded",
    "vllm_request_rate_per_second",
    "vllm_requests_running",
    "vllm_requests_waiting",
    "vllm_kv_cache_utilization",
    "nim_servers_total",
    "nim_servers_healthy",
    "nim_models_loaded",
    "nim_request_rate_per_second",
    "nim_requests_running",
    "nim_requests_waiting",
    "nim_kv_cache_utilization",
    "triton_servers_total",
    "triton_servers_healthy",
    "triton_models_loaded",
    "triton_request_rate_per_second",
    "triton_requests_running",
    "triton_requests_waiting",
    "triton_kv_cache_utilization",
    "sglang_servers_total",
    "sglang_servers_healthy",
    "sglang_models_loaded",
    "sglang_request_rate_per_second",
    "sglang_requests_running",
    "sglang_requests_waiting",
    "sglang_kv_cache_utilization",
    "tgi_servers_total",
    "tgi_servers_healthy",
    "tgi_models_loaded",
    "tgi_request_rate_per_second",
    "tgi_requests_running",
    "tgi_requests_waiting",
    "tgi_kv_cache_utilization",
    "nemoclaw_servers_total",
    "nemoclaw_servers_healthy",
    "nemoclaw_models_loaded",
    "nemoclaw_request_rate_per_second",
    "nemoclaw_requests_running",
    "nemoclaw_requests_waiting",
    "nemoclaw_kv_cache_utilization"
   ]
  },
  "derived": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "gpu_hours_used": {
     "description": "GPU-hours in which the GPUs of analyzed jobs worked.",
     "x-definition": "Σ(u·g·d) over analyzed jobs (ended COMPLETED or TIMEOUT, utilization known): u utilization, g GPUs held, d hours occupied.",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "gpu_efficiency_rate × gpu_hours_requested",
     "x-section": "ace"
    },
    "flagged_jobs_count": {
     "description": "Analyzed jobs below the threshold.",
     "x-definition": "Analyzed jobs with a utilization below the threshold.",
     "x-unit": "jobs",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "flagged_jobs_pct × jobs_analyzed",
     "x-section": "ace"
    },
    "chronic_underutil_groups": {
     "description": "Job groups that stay below the threshold run after run.",
     "x-definition": "Groups whose 90th percentile of utilization lies below the threshold.",
     "x-unit": "groups",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "chronic_underutil_share × job_groups_total",
     "x-section": "ace"
    },
    "total_jobs": {
     "description": "GPU jobs that ended in the period, as PACE names them.",
     "x-definition": "The same as jobs_submitted.",
     "x-unit": "jobs",
     "x-source": [
      "accounting"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "jobs_submitted",
     "x-section": "pace"
    },
    "total_gpu_requested": {
     "description": "GPU-hours held by analyzed jobs, as PACE names them.",
     "x-definition": "The same as gpu_hours_requested.",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "gpu_hours_requested",
     "x-section": "pace"
    },
    "total_gpu_used": {
     "description": "GPU-hours in which the GPUs of analyzed jobs worked, as PACE names them.",
     "x-definition": "The same as gpu_hours_used.",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "gpu_efficiency_rate × gpu_hours_requested",
     "x-section": "pace"
    },
    "total_cpu_used": {
     "description": "CPU-hours that started GPU jobs used.",
     "x-definition": "Σ TotalCPU over started GPU jobs, of each contributor at most what those of its jobs that have it asked for.",
     "x-unit": "cpu_hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "cpu_used_fraction × total_cpu_requested",
     "x-section": "pace"
    },
    "short_job_pct": {
     "description": "Share of started GPU jobs that ran for less than a minute, as PACE names it.",
     "x-definition": "The same as short_jobs_pct.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "short_jobs_pct",
     "x-section": "pace"
    },
    "avg_gpu_utilization": {
     "description": "Utilization that CORE's workload profile reads.",
     "x-definition": "The rate; where nodes are the contributors, gpu_util_mean.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed",
      "telemetry"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "gpu_efficiency_rate, of nodes gpu_util_mean",
     "x-section": "core"
    },
    "tdp_watts": {
     "description": "Thermal design power of a GPU model.",
     "x-definition": "From the published table, by model key.",
     "x-unit": "W",
     "x-source": [
      "nodes",
      "telemetry"
     ],
     "x-release": "D",
     "x-contributor": "–",
     "x-formula": "published table at gpu_fleet.gpu_model",
     "x-section": "core"
    }
   },
   "description": "In no package: what export and score work out from released values. Nothing refers to this entry."
  },
  "local": {
   "type": "object",
   "additionalProperties": false,
   "required": [],
   "properties": {
    "near_zero_jobs_pct": {
     "description": "Share of analyzed jobs that hardly touched their GPUs.",
     "x-definition": "Analyzed jobs with a utilization < 0.05 / analyzed jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "accounting",
      "assumed"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "ace"
    },
    "short_analyzed_jobs_pct": {
     "description": "Share of analyzed jobs that ran for less than a minute.",
     "x-definition": "Analyzed jobs with d < 60 s / analyzed jobs.",
     "x-unit": "fraction",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "ace"
    },
    "mig_instances_active": {
     "description": "MIG instances that were active.",
     "x-definition": "MIG instances with a sample above 0 in the period.",
     "x-unit": "instances",
     "x-source": [
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "profile"
    },
    "gpu_util_p05": {
     "description": "Utilization that GPUs stay at or below for 5 % of the time they are held.",
     "x-definition": "5th percentile (nearest rank) of GPU utilization over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "gpu_util_p95": {
     "description": "Utilization that GPUs stay at or below for 95 % of the time they are held.",
     "x-definition": "95th percentile (nearest rank) of GPU utilization over held GPU time; over all GPU time where no jobs are known.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "gpu_idle_fraction": {
     "description": "Share of the time GPUs are held in which they do nothing at all.",
     "x-definition": "Held GPU time with utilization 0 / held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p05": {
     "description": "5th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "5th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p10": {
     "description": "10th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "10th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p25": {
     "description": "25th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "25th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p50": {
     "description": "Median of memory bandwidth utilization while GPUs are held.",
     "x-definition": "50th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p75": {
     "description": "75th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "75th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p90": {
     "description": "90th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "90th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_p95": {
     "description": "95th percentile of memory bandwidth utilization while GPUs are held.",
     "x-definition": "95th percentile (nearest rank) of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "mem_copy_util_mean": {
     "description": "Mean of memory bandwidth utilization while GPUs are held.",
     "x-definition": "Mean of memory bandwidth utilization over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p05": {
     "description": "5th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "5th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p10": {
     "description": "10th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "10th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p25": {
     "description": "25th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "25th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p50": {
     "description": "Median share of the framebuffer in use while GPUs are held.",
     "x-definition": "50th percentile (nearest rank) of FB_USED / FB_TOTAL over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p75": {
     "description": "75th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "75th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p90": {
     "description": "90th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "90th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_p95": {
     "description": "95th percentile of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "95th percentile (nearest rank) of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "fb_used_mean": {
     "description": "Mean of the share of the framebuffer in use while GPUs are held.",
     "x-definition": "Mean of the share of the framebuffer in use over held GPU time.",
     "x-unit": "fraction",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p05": {
     "description": "5th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "5th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p10": {
     "description": "10th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "10th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p25": {
     "description": "25th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "25th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p50": {
     "description": "50th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "50th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p75": {
     "description": "75th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "75th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p90": {
     "description": "90th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "90th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_p95": {
     "description": "95th percentile of the power drawn by a GPU while GPUs are held.",
     "x-definition": "95th percentile (nearest rank) of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "power_watts_mean": {
     "description": "Mean of the power drawn by a GPU while GPUs are held.",
     "x-definition": "Mean of the power drawn by a GPU over held GPU time.",
     "x-unit": "W",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "energy_kwh": {
     "description": "Energy that held GPUs drew.",
     "x-definition": "From the hardware's energy counter where there is one, else power integrated over time.",
     "x-unit": "kWh",
     "x-source": [
      "accounting+telemetry",
      "telemetry"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "gpu_hours_allocated_in_window": {
     "description": "GPU-hours held inside the period, as sreport counts them.",
     "x-definition": "Σ g·(the part of the run that lies in the period) over all runs, running ones included, to the end of what is known of them.",
     "x-unit": "gpu_hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "utilization"
    },
    "queue_wait_hours_p10": {
     "description": "10th percentile of the wait of started GPU jobs.",
     "x-definition": "10th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs.",
     "x-unit": "hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "pace"
    },
    "queue_wait_hours_p50": {
     "description": "50th percentile of the wait of started GPU jobs.",
     "x-definition": "50th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs.",
     "x-unit": "hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "pace"
    },
    "queue_wait_hours_p90": {
     "description": "90th percentile of the wait of started GPU jobs.",
     "x-definition": "90th percentile (nearest rank) of start − max(submit, eligible) over started GPU jobs.",
     "x-unit": "hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "pace"
    },
    "job_duration_hours_p50": {
     "description": "Median duration of started GPU jobs.",
     "x-definition": "50th percentile (nearest rank) of end − start over started GPU jobs.",
     "x-unit": "hours",
     "x-source": [
      "accounting"
     ],
     "x-release": "L",
     "x-contributor": "–",
     "x-section": "pace"
    }
   },
   "description": "In no package: what only the organization's own report shows. Nothing refers to this entry."
  }
 }
};
