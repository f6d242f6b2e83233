// The sentences about the operator's groups and prices. They name the file and the line, and quote nothing.

export const groupSentences = {
  groupsLine: (place: string, line: number) =>
    `${place}, line ${line}: a line is "account NAME", "partition NAME", "qos NAME", "user NAME" or "namespace NAME", with " = TITLE" behind it where several lines are one group.`,
  groupsMixed: (place: string) =>
    `${place} has lines of more than one of these: accounts, partitions and QOS. Make a file for each, and a report with each.`,
  groupsEmpty: (place: string) => `${place} names no group: write a line "account NAME" for each.`,
  groupsTooMany: (place: string) =>
    `${place} has more than 1000 lines: give titles to fewer groups, or split the file.`,
  groupsUnknown: (lines: number, place: string) =>
    `Groups in ${place} that had no GPU job in this period: ${lines}. Check that they are spelled as in accounting, and that the export has the column.`,
  modelsUnknown: (gpuHours: string, areOfPods: boolean) =>
    `Of ${gpuHours} GPU-hours no input names the GPU model: add ${areOfPods ? '"kubectl get nodes -o json"' : '"scontrol show node", or types of GPUs to AccountingStorageTRES'}.`,
  pricesMissing: (gpuHours: string) =>
    `${gpuHours} GPU-hours have no price and are in no cost: name their models in --price, or give one for "other".`,
} as const;
