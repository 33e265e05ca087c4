// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** {@link SimulatedBmcs} in a process of their own, on the processors of this machine. */
final class BmcProcess implements AutoCloseable {

    private final Path folder;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    BmcProcess(int count, String model, Path folder) throws IOException {
        this.folder = folder;
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx2g",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatedBmcs.class.getName(),
                        Integer.toString(count),
                        model,
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        questions = process.outputWriter();
        answers = process.inputReader();
        answer();
    }

    /** The list of its BMCs over TLS. */
    Path overTls() {
        return folder.resolve("tls.csv");
    }

    /** The list of its BMCs without TLS. */
    Path plain() {
        return folder.resolve("plain.csv");
    }

    long pid() {
        return process.pid();
    }

    /** What was asked since this was called last. */
    SimulatedBmcs.Asked asked() throws IOException {
        questions.write("\n");
        questions.flush();
        return new ObjectMapper().readValue(answer(), SimulatedBmcs.Asked.class);
    }

    private String answer() throws IOException {
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("the simulated BMCs ended");
        }
        return answer;
    }

    /** The time that the processors worked for a process until now. */
    static Duration work(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().totalCpuDuration())
                .orElseThrow();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        questions.close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
