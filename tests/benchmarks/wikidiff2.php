<?php
// Compares texts with wikidiff2, a request a line, and says how much processor time each took.
//
// A request is {"old", "new", "context"} (texts with a paragraph a line, lines of
// context); an answer {"seconds", "peak_kib", "diff"}, where diff is as wikidiff2
// gives it and peak_kib the process's largest resident size so far, where known.
function processor_seconds(): float
{
    $used = getrusage();
    return $used["ru_utime.tv_sec"] + $used["ru_stime.tv_sec"]
        + ($used["ru_utime.tv_usec"] + $used["ru_stime.tv_usec"]) / 1e6;
}

while (($line = fgets(STDIN)) !== false) {
    $request = json_decode($line, true);
    $start = processor_seconds();
    $diff = wikidiff2_inline_json_diff($request["old"], $request["new"], $request["context"]);
    $seconds = processor_seconds() - $start;
    $status = @file_get_contents("/proc/self/status") ?: "";
    $peak = preg_match('/VmHWM:\s+(\d+)/', $status, $found) ? (int) $found[1] : null;
    echo json_encode(["seconds" => $seconds, "peak_kib" => $peak, "diff" => $diff]), "\n";
    flush();
}
