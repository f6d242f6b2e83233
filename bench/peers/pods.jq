# jq on the output of kubectl: jq -c -f pods.jq FILE
[.items[] | select([.spec.containers[].resources.requests["nvidia.com/gpu"] // "0" | tonumber] | add > 0)] as $gpu
| [$gpu[] | (.metadata.creationTimestamp | fromdate) as $created | .status.conditions[]
    | select(.type == "PodScheduled" and .status == "True") | (.lastTransitionTime | fromdate) - $created] as $waits
| {pods: (.items | length), gpuPods: ($gpu | length), scheduled: ($waits | length), pendingMinutes: (($waits | add) / ($waits | length) / 60)}
