// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** openstacksdk in a Python of its own, driven by {@code peer.py}; it deletes what it made when it is closed. */
final class OpenStackSdk implements AutoCloseable {

    private static final int TIDY_MINUTES = 30;

    private final Process process;
    private final BufferedWriter commands;
    private final BufferedReader answers;

    OpenStackSdk(String script, String clouds, String cloud, int callers) throws IOException {
        process = new ProcessBuilder("/usr/bin/python3", script, clouds, cloud, Integer.toString(callers))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        commands = process.outputWriter();
        answers = process.inputReader();
    }

    JsonNode ask(String command) throws IOException {
        commands.write(command + "\n");
        commands.flush();
        String answer = answers.readLine();
        if (answer == null) {
            throw new IOException("openstacksdk gave up at: " + command);
        }
        return new ObjectMapper().readTree(answer);
    }

    @Override
    public void close() throws IOException, InterruptedException {
        commands.close();
        if (!process.waitFor(TIDY_MINUTES, TimeUnit.MINUTES)) {
            process.destroy();
            throw new IOException("openstacksdk did not delete what it made within " + TIDY_MINUTES + " minutes");
        }
    }
}
