// What stands in the columns of an export: the common forms, and every odd form that we could think of.

/** Plain and odd values of each column. */
export const VALUES: Readonly<Record<string, readonly [plain: readonly string[], odd: readonly string[]]>> = {
  JobIDRaw: [
    ['4711', '1', '4000001', '67108958', '123456789012', '4711.batch', '4711.extern', '4711.0', '99.x+y_z'],
    ['', '12a', '4711.', '.batch', '-3', '12_', '35_[1-999:2%2]', '7+', '1234567890123456789012', '8.a b'],
  ],
  JobID: [
    ['4711', '34_3', '37+1', '34_3.batch', '37+1.0'],
    [
      ...['35_[1-999:2%2]', '35_[1]', '', 'x', '34_3]', '36_[1,3,5,7,9,11,13,15,17,19,2', '36_[', '9_[1-0]'],
      ...['123456789012345_[0-3]', '12345678901234567890123456789_[0,1', '123456_1234.extern'],
    ],
  ],
  Cluster: [
    ['alpha', 'beta', ''],
    ['a name of more than sixteen bytes', 'exactly16bytes__', 'fifteen__bytes_', 'x\0', 'x'],
  ],
  User: [
    ['alice', 'bob', 'u10000', ''],
    ['模型', 'a'.repeat(15), 'a'.repeat(16), 'a'.repeat(17), 'a'.repeat(32), 'a'.repeat(33)],
  ],
  UID: [
    ['1000', '0', '200001', ''],
    ['x', '01000', '1000 ', '4294967294', '4294967293', '99999999999', '-1', '"1000"'],
  ],
  Account: [
    ['llm', 'vision-0'],
    ['', 'y'.repeat(64), 'y'.repeat(48)],
  ],
  JobName: [
    ['train', 'sys/dashboard/jupyter_bert_exp55_lr2e-5', 'allocation', 'bash'],
    [
      '',
      '||||',
      'line1\nline2',
      'a\n4711|b',
      'State',
      '\r',
      'x\r',
      'None',
      '12345.batch',
      'sacct: error',
      'gres/gpu=4',
      'n'.repeat(3000),
    ],
  ],
  State: [
    [
      'COMPLETED',
      'FAILED',
      'CANCELLED by 1001',
      'CANCELLED',
      'OUT_OF_MEMORY',
      'TIMEOUT',
      'RUNNING',
      'PENDING',
      'NODE_FAIL',
      'REVOKED',
    ],
    [
      '',
      'CANCELLED+',
      'completed',
      'COMPLETED\0',
      'OUT_OF_MEMORYX',
      'A_VERY_LONG_STATE_INDEED',
      'UNKNOWN',
      '7',
      'FAILED  x',
    ],
  ],
  ExitCode: [
    ['0:0', '1:0', '0:15', '255:0', '9'],
    ['', '256:0', ':0', 'a:0', '-1:0', '0:0:0', '00000001:0', '0000000000000001:0'],
  ],
  Submit: [['2026-03-01T12:00:00', '1772438400', '2025-10-26T02:30:00'], TIMES_ODD()],
  Eligible: [['2026-03-01T12:00:00', 'Unknown', '1772438401'], TIMES_ODD()],
  Start: [['2026-03-01T13:59:59', 'None', '', '1772438500', '2024-02-29T23:59:60'], TIMES_ODD()],
  End: [['2026-03-02T00:00:00', 'Unknown', '1772448500', '4294967293'], TIMES_ODD()],
  TimelimitRaw: [
    ['5', '1440', 'UNLIMITED', 'Partition_Limit', ''],
    ['1.5', '-5', 'unlimited', 'Partition_Limits', '1-00:00:00', 'X'],
  ],
  Timelimit: [
    ['00:05:00', '1-02:04:00', 'UNLIMITED', 'Partition_Limit'],
    ['', '5', '0-5', 'a', '00:05', 'Unlimited_and_more'],
  ],
  ReqTRES: [TRES(), TRES_ODD()],
  AllocTRES: [TRES(), TRES_ODD()],
  ReqCPUS: [
    ['8', '64', '0'],
    ['', '8K', '1.5', '-1', '123456789012345', '1234567890123456'],
  ],
  TotalCPU: [
    ['00:00:00', '1-02:41:44', '00:02.910', '12:34:56', '3-00:00:00'],
    [
      ...['', '00', '1-00:00', '00:02.', 'x', '-00:00:01', '1--2:3:4', '00:00:00:00', '1::00:00', '12:3-4:5'],
      ...['00:1e2', '00:00:01.123456789012345', ':1:1', '1:+1'],
    ],
  ],
  ElapsedRaw: [
    ['0', '3600', '86400'],
    ['', 'x', '-1', '1.5', '1234567890123456'],
  ],
  Elapsed: [
    ['00:00:00', '1-02:03:04', '26:00'],
    ['', 'x', '10', '1:2', 'INVALID'],
  ],
  Suspended: [
    ['00:00:00', '00:01:13', '2-00:00:00'],
    ['', 'Unknown', '7'],
  ],
  Restarts: [
    ['0', '1', '12'],
    ['', 'x', '-1', '1.0'],
  ],
  NodeList: [
    [
      ...[
        'gpu01',
        'gpu[01-02]',
        'None assigned',
        'n1,n2',
        'host.example.org',
        'gpu[008-011,7,098-102]',
        '[1-3]',
      ],
      'a-node-of-a-rather-long-name[1-3]',
    ],
    [
      ...[
        'gpu[1][2]',
        'gpu[1-2x3]',
        'gpu[1;2]',
        'gpu[1-2]-x',
        'a[1],b[2]',
        'n[1.2]',
        'gpu[1-300]',
        'gpu[1,]',
        'gpu[]',
      ],
      ...[
        'gpu[-1]',
        'gpu[1-]',
        'n.x[1-2]',
        'n:x[1-2]',
        'n]x[1-2]',
        'x[999999999-1000000001]',
        'gpu[0000000001]',
      ],
      `${'p'.repeat(33)}[1-2]`,
      '',
      'None',
      'gpu[01',
      'gpu]',
      '[',
      ',',
      'a,,b',
      'None01',
      'Non',
      'w'.repeat(64),
      'w'.repeat(65),
      'w'.repeat(600),
      'gpu[5-1]',
      ...['a-rather-long-name,n2', 'a-rather-long-name[1-2]', 'a-rather-long-name]'],
      ...['a-rather-long-name.example', 'a-rather-long-name:1', 'sixteen_bytes_00,n2', 'fifteen_bytes_0,n2'],
    ],
  ],
  TRESUsageInAve: [
    ['', 'cpu=00:00:12,energy=0,gres/gpumem=1024M,gres/gpuutil=93,mem=1K', 'cpu=00:00:00', 'gres/gpuutil=0'],
    [
      'gres/gpuutil=18446744073709551615',
      'gres/gpuutil=',
      'gres/gpuutil=4,gres/gpuutil=x',
      'gres/gpuutil=0.5',
      'gres/gpuutil',
      'gres/gpuutil=396',
      'gres/gpuutilx=3',
    ],
  ],
  TRESUsageInTot: [
    ['', 'gres/gpuutil=396', 'cpu=1'],
    ['gres/gpuutil=N/A', 'gres/gpuutil=104857601', 'gres/gpuutil=104857600'],
  ],
  GPUUtil: [
    ['', '87', '99.5', '12.25%'],
    ['%', 'N/A', '101', '-3', '5e1', '250', '1.', '.5', '87%%', '12345678901234567'],
  ],
  Partition: [['gpu', 'cpu,debug'], ['']],
  Comment: [
    ['', 'fine'],
    ['a|b', 'two\nlines', '|'.repeat(30)],
  ],
  AdminComment: [
    ['', 'JS1:Short', 'JS1:None', 'please keep', 'JS1:'],
    [
      'JS1:H4sIAAAAAAAAA6tWSi8oLVayMtRRKskvScyJL8nMTVWyMjYzMNBRystPSS1WsqpWyjMEkekFpfGlJZk5mVWJJZn5eSAhAyUrC0M9I9Pa2tpaAHc33mhLAAAA',
      'JS1:Shorts',
      'JS1:Nope',
      'JS1:H4sI',
    ],
  ],
  MaxRSS: [['10832K', ''], ['?']],
};

function TRES(): string[] {
  const words = `
    billing=8,cpu=8,gres/gpu:a100=1,gres/gpu=1,mem=64G,node=1 billing=64,cpu=64,mem=256G,node=1
    cpu=4,gres/gpu=2 gres/gpu:h100=4 gres/gpu:a100=2,gres/gpu:h100=2,gres/gpu=4
    billing=1,${'license/long_name_of_a_license=1,'.repeat(4)}gres/gpu=3,cpu=7`;
  return [...words.trim().split(/\s+/), ''];
}

function TRES_ODD(): string[] {
  const words = `
    gres/gpu:a100_1g.5gb=2,gres/gpu=2 gres/gpu:nvidia_h100_9g.99gb=1 gres/gpu:a100=2,gres/gpu=4
    gres/gpu=x gres/gpu= gres/gpu gres/gpu: gres/gpu:h100 gres/gpu:h100,cpu=4 xgres/gpu=3,cpu=1
    license/gres/gpu=4 gres/gpu:=2 gres/gpu=1=2 gres/gpu:a=b=4 gres/gpu=0,gres/gpu=3 gres/gpu=1.5
    gres/gpu:A100=2,gres/gpu=2 gres/gpu:A100-mig=1,gres/gpu=1 gres/gpu:a100_1g5gb=1 gres/gpu:a100l.2=1 gres/gpu:h100=0
    gres/gpu:a100=1,gres/gpu:a100=1 gres/gpu:nvidia_rtx_pro_6000_blackwell_server_edition=2,cpu=1
    gres/gpu:${'t'.repeat(63)}=1 gres/gpu:${'t'.repeat(64)}=1 gres/gpu:${'t'.repeat(16)}=1 gres/gpu:h10=1
    cpu=1,gres/shard=4 gres/shard:a100=1,gres/gpu=1 gres/mps=50 gres/mpsx=50 gres/shares=1 xgres/shard=2
    gres/gpu=2K gres/gpumem=4,gres/gpuutil=7,cpu=3 cpu=4K cpu= cpu=1,cpu=x , ,,cpu=2, =
    gres/gpu=1234567,cpu=1 gres/gpu=12345678,cpu=1 gres/gpu:h100=123456789 gres/gpu=12345678901234567`;
  return [...words.trim().split(/\s+/)];
}

function TIMES_ODD(): string[] {
  const words = `
    2026-03-01T12:00:00Z 2026-03-01T12:00:00+0100 2026/03/01T12:00:00 2026-02-29T12:00:00
    2026-13-01T12:00:00 2026-00-10T12:00:00 2026-04-31T12:00:00 2026-03-01T24:00:00 2026-03-01T12:60:00
    2026-03-01T12:00:61 2026-03-01T1:00:000 2026-03-01T:0:00:00 2026-03-01T1::00:00 2100-02-29T00:00:00
    2000-02-29T00:00:00 1970-01-01T00:00:00 1969-12-31T23:59:59 2106-02-07T06:28:15 2201-01-01T00:00:00 0
    4294967294 4294967295 7289654399 99999999999 None! unknown 12:00:00 2026-03-29T02:30:00`;
  return ['2026-03-01 12:00:00', 'Unknown\0', ...words.trim().split(/\s+/)];
}
