// A library in the place of NVIDIA's, so that Ray's own agent has GPUs to tell of: three whole ones, and one that is cut into two instances.
#include <string.h>

typedef struct { unsigned long long total, free, used; } Memory;
typedef struct { unsigned int gpu, memory; } Utilization;

enum { SUCCESS = 0, INVALID = 2, UNSUPPORTED = 3, NOT_FOUND = 6 };
/** A handle is a number, and never NULL: 1 to 4 for GPUs, 11 and 12 for the instances of the last. */
enum { GPUS = 4, CUT = 4, FIRST_INSTANCE = 11, INSTANCES = 2 };

static int isInstance(void *handle) { return (long)handle >= FIRST_INSTANCE; }

int nvmlInitWithFlags(unsigned int flags) { return SUCCESS; }
int nvmlInit_v2(void) { return SUCCESS; }
int nvmlShutdown(void) { return SUCCESS; }
const char *nvmlErrorString(int code) { return "an error of this library"; }
int nvmlDeviceGetCount_v2(unsigned int *count) { *count = GPUS; return SUCCESS; }

int nvmlDeviceGetHandleByIndex_v2(unsigned int index, void **handle) {
  if (index >= GPUS) return INVALID;
  *handle = (void *)(long)(index + 1);
  return SUCCESS;
}

int nvmlDeviceGetName(void *handle, char *name, unsigned int length) {
  strncpy(name, isInstance(handle) ? "NVIDIA A100-SXM4-80GB MIG 3g.40gb" : "NVIDIA A100-SXM4-80GB", length);
  return SUCCESS;
}

int nvmlDeviceGetUUID(void *handle, char *uuid, unsigned int length) {
  strncpy(uuid, isInstance(handle) ? "MIG-00000000-0000-0000-0000-00000000000x" : "GPU-00000000-0000-0000-0000-00000000000x", length);
  uuid[39] = (char)('0' + (long)handle % 10);
  return SUCCESS;
}

int nvmlDeviceGetMemoryInfo(void *handle, Memory *memory) {
  memory->total = (isInstance(handle) ? 40ULL : 80ULL) << 30;
  memory->used = memory->total / 4;
  memory->free = memory->total - memory->used;
  return SUCCESS;
}

/** 20, 40 and 60 %; the driver does not tell it of instances. */
int nvmlDeviceGetUtilizationRates(void *handle, Utilization *utilization) {
  if (isInstance(handle)) return UNSUPPORTED;
  utilization->gpu = 20 * (unsigned int)(long)handle;
  utilization->memory = 10;
  return SUCCESS;
}

int nvmlDeviceGetPowerUsage(void *handle, unsigned int *milliwatts) { *milliwatts = 250000; return SUCCESS; }

int nvmlDeviceGetComputeRunningProcesses_v3(void *handle, unsigned int *count, void *list) { *count = 0; return SUCCESS; }
int nvmlDeviceGetGraphicsRunningProcesses_v3(void *handle, unsigned int *count, void *list) { *count = 0; return SUCCESS; }

int nvmlDeviceGetMigMode(void *handle, unsigned int *current, unsigned int *pending) {
  *current = *pending = (long)handle == CUT;
  return SUCCESS;
}

int nvmlDeviceGetMaxMigDeviceCount(void *handle, unsigned int *count) { *count = 7; return SUCCESS; }

int nvmlDeviceGetMigDeviceHandleByIndex(void *handle, unsigned int index, void **instance) {
  if (index >= INSTANCES) return NOT_FOUND;
  *instance = (void *)(long)(FIRST_INSTANCE + index);
  return SUCCESS;
}
