# mawk on dcgm-exporter text: utilization of each sample is the larger of GPU and memory bandwidth; power in whole watts. A time follows each value.
function flush(g) {
  s = util[g] > copy[g] ? util[g] : copy[g]
  n++; h[s]++; sum += s; c[copy[g]]++
  delete util[g]; delete copy[g]
}
function ranked(h, percent,    i, k, want) {
  want = int((percent * n + 99) / 100)
  for (i = 0; i <= 100; i++) if (i in h) { k += h[i]; if (k >= want) return i / 100 }
}
{
  i = index($0, "{"); if (!i) next
  m = substr($0, 1, i - 1)
  if (m == "DCGM_FI_DEV_GPU_UTIL") { g = substr($0, i + 6, 1); util[g] = $(NF - 1) + 0; if (g in copy) flush(g) }
  else if (m == "DCGM_FI_DEV_MEM_COPY_UTIL") { g = substr($0, i + 6, 1); copy[g] = $(NF - 1) + 0; if (g in util) flush(g) }
}
END {
  printf "{\"samples\":%d,\"utilP10\":%.4f,\"utilP50\":%.4f,\"utilP90\":%.4f,\"utilMean\":%.12f,\"copyP50\":%.4f}\n", n, \
    ranked(h, 10), ranked(h, 50), ranked(h, 90), sum / n / 100, ranked(c, 50)
}
