// The recipe of Kubernetes: the pods that there are.
import type { Recipe } from './recipe.ts';

export function pods(): Recipe {
  return {
    title: 'Pods, as kubectl lists them',
    notes: [
      'A list shows only pods that still exist. Let cron make one every few minutes, and give them all: what several lists say of a pod is put together.',
    ],
    sh: [
      'mkdir -p pods',
      'kubectl get pods --all-namespaces --output=json \\',
      '  > "pods/$(date +%s).json"',
    ],
    csh: ['mkdir -p pods', 'kubectl get pods --all-namespaces --output=json \\', '  > pods/`date +%s`.json'],
    from: 'pods/',
  };
}
