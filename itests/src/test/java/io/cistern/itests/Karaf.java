// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An unpacked Apache Karaf, ours or a stock one: a process of its own, driven from outside as an operator does it. */
final class Karaf implements AutoCloseable {

    private final Path home;
    private Process process;

    private Karaf(Path home) {
        this.home = home;
    }

    /** Unpacks the archive that a system property names. */
    static Karaf unpack(String archiveProperty, Path parent) throws IOException {
        Path archive = Path.of(System.getProperty(archiveProperty));
        run(new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString()).directory(parent.toFile()));
        try (Stream<Path> entries = Files.list(parent)) {
            return new Karaf(entries.filter(Files::isDirectory).findFirst().orElseThrow());
        }
    }

    /**
     * A port of this machine that was free a moment ago. It is none that the machine gives to connections by itself:
     * one of those would take it before the container is up.
     */
    static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(Karaf::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    /** Writes a file below {@code etc}; a running container takes it up by itself. */
    void etc(String name, String content) throws IOException {
        Path temporary = Files.createTempFile(home, "etc", ".new");
        Files.writeString(temporary, content);
        Files.move(temporary, home.resolve("etc").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the process and does not wait for what it does. */
    void launch(Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("console.log").toFile()));
        builder.environment().put("KARAF_EXEC", "exec");
        builder.environment().putAll(environment);
        process = builder.start();
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

    Process process() {
        return process;
    }

    @Override
    public void close() {
        if (isAlive()) {
            stop();
        }
    }

    /**
     * Runs one console command through {@code bin/client} and returns what it prints. The client finds its login in a
     * folder of its own: on its command line everybody on the machine could read it.
     */
    String client(int sshPort, String user, String password, String command) throws IOException {
        Path login = home.resolve("client");
        if (!Files.exists(login)) {
            Files.createDirectory(
                    login, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        Files.writeString(
                login.resolve("org.apache.karaf.shell.cfg"), "sshHost = 127.0.0.1\nsshPort = " + sshPort + "\n");
        Files.writeString(login.resolve("users.properties"), user + " = " + password + ",_g_:admingroup\n");
        ProcessBuilder client = new ProcessBuilder(home.resolve("bin/client").toString(), command);
        client.environment().put("KARAF_ETC", login.toString());
        return run(client.directory(home.toFile()));
    }

    /** What the container has logged. */
    String log() {
        Path log = home.resolve("data/log/karaf.log");
        return read(Files.exists(log) ? log : home.resolve("console.log"));
    }

    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** Its standard input stays open: the console client ends at once when there is none. */
    private static String run(ProcessBuilder command) throws IOException {
        Process run = command.redirectErrorStream(true).start();
        try (InputStream output = run.getInputStream()) {
            String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
            if (run.waitFor() != 0) {
                throw new IOException(command.command().get(0) + " ended with " + run.exitValue() + ": " + text);
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
