#ifndef HEARSAY_PROCESSOR_H
#define HEARSAY_PROCESSOR_H

// What the processor at hand can do. Programs are compiled for the oldest ones, so kernels ask.

#if defined(__x86_64__)
#define HEARSAY_AVX2 __attribute__((target("avx2,bmi,bmi2")))
#define HEARSAY_VNNI __attribute__((target("avx2,bmi,bmi2,avx512f,avx512bw,avx512dq,avx512vl,avx512vnni")))

static inline int hearsay_has_avx2(void) { return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2"); }

static inline int hearsay_has_vnni(void) {
  return hearsay_has_avx2() && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
         __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
         __builtin_cpu_supports("avx512vnni");
}
#endif

#endif
