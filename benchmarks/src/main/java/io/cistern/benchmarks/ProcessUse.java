// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a process holds.
 *
 * @param threads its threads
 * @param files its open files and connections
 * @param liveMiB what is on its heap after a collection
 */
record ProcessUse(long threads, long files, long liveMiB) {

    static ProcessUse of(long pid) throws IOException, InterruptedException {
        Path process = Path.of("/proc", Long.toString(pid));
        long live = live(pid);
        try (Stream<Path> threads = Files.list(process.resolve("task"));
                Stream<Path> files = Files.list(process.resolve("fd"))) {
            return new ProcessUse(threads.count(), files.count(), live);
        }
    }

    /** The histogram of a heap is taken after a collection; its last line is the total. */
    private static long live(long pid) throws IOException, InterruptedException {
        Process jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .start();
        List<String> lines = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        if (jcmd.waitFor() != 0) {
            throw new IOException("jcmd failed: " + lines);
        }
        String[] total = lines.get(lines.size() - 1).trim().split("\\s+");
        return Long.parseLong(total[total.length - 1]) >> 20;
    }
}
