// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The distribution as a user has it: an archive that is unpacked, configured by files in {@code etc}, started, called
 * over REST and by its client, and killed. Ports are free ones of this machine.
 */
final class Distribution implements AutoCloseable {

    /** System property: the archive to unpack. */
    static final String ARCHIVE = "cistern.distribution";

    private static final Duration START = Duration.ofMinutes(3);

    private final Path home;
    private final int httpsPort = freePort();
    private final int sshPort = freePort();
    private Process process;

    private Distribution(Path home) {
        this.home = home;
    }

    /** Unpacks the archive that the build made. */
    static Distribution unpack(Path parent) throws IOException {
        Path archive = Path.of(System.getProperty(ARCHIVE));
        run(parent, "tar", "-xzf", archive.toAbsolutePath().toString());
        try (Stream<Path> entries = Files.list(parent)) {
            return new Distribution(
                    entries.filter(Files::isDirectory).findFirst().orElseThrow());
        }
    }

    Path home() {
        return home;
    }

    /** Writes a file below {@code etc}; a running container takes it up by itself. */
    Distribution etc(String name, String content) throws IOException {
        Path target = home.resolve("etc").resolve(name);
        Path temporary = Files.createTempFile(home, "etc", ".new");
        Files.writeString(temporary, content);
        Files.move(temporary, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        return this;
    }

    /** Starts it and waits until REST answers. */
    Distribution start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().put("CISTERN_HTTPS_PORT", Integer.toString(httpsPort));
        builder.environment().put("CISTERN_SSH_PORT", Integer.toString(sshPort));
        process = builder.start();
        Await.until("REST answers", START, () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("the container ended with " + process.exitValue() + ":\n" + log());
            }
            return Files.exists(secret("tls.pem")) && rest().answers("/cistern/vim/v1/vims");
        });
        return this;
    }

    /** SIGKILL: nothing is flushed, nothing is told to anybody. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** An orderly stop. */
    void stop() {
        process.destroy();
        awaitEnd();
    }

    boolean isAlive() {
        return process != null && process.isAlive();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** REST as the administrator. */
    RestClient rest() {
        return new RestClient(
                URI.create("https://127.0.0.1:" + httpsPort), secret("tls.pem"), "admin", read(secret("admin")));
    }

    /** Runs one console command through {@code bin/client} and returns what it prints. */
    String client(String command) throws IOException {
        return run(
                home,
                home.resolve("bin/client").toString(),
                "-h",
                "127.0.0.1",
                "-a",
                Integer.toString(sshPort),
                "-u",
                "admin",
                "-p",
                read(secret("admin")),
                command);
    }

    /** What the container has logged. */
    String log() {
        Path log = home.resolve("data/log/karaf.log");
        return Files.exists(log) ? read(log) : read(home.resolve("console.log"));
    }

    /** The process as the system sees it. */
    long pid() {
        return process.pid();
    }

    Instant started() {
        return process.info().startInstant().orElseThrow();
    }

    @Override
    public void close() {
        if (isAlive()) {
            stop();
        }
    }

    private Path secret(String name) {
        return home.resolve("etc/secrets").resolve(name);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its standard input stays open: the console client ends at once when there is none. */
    private static String run(Path directory, String... command) throws IOException {
        Process run = new ProcessBuilder(List.of(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .start();
        try (InputStream output = run.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new IOException(command[0] + " ended with " + run.exitValue() + ": " + text);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
