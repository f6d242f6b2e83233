# Holds two GPUs with actors and shares a third between tasks, and checks that Ray gave what was asked for.
import sys

import ray

ray.init(address=sys.argv[1], log_to_driver=False)


@ray.remote(num_gpus=1)
class Holder:
    def gpus(self):
        return ray.get_gpu_ids()


@ray.remote(num_gpus=0.5)
def shared():
    return ray.get_gpu_ids()


holders = [Holder.remote() for _ in range(2)]
held = [gpu for holder in holders for gpu in ray.get(holder.gpus.remote())]
ray.get([shared.remote() for _ in range(2)])
free = ray.available_resources().get("GPU", 0)
assert len(set(held)) == 2, held
print(f"ray: {len(held)} GPUs held by actors, {ray.cluster_resources()['GPU']:.0f} in all, {free:.0f} free")
