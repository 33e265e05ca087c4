// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** An unpacked Karaf, ours or a stock one, as a process of its own. */
final class Container implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Path home;
    private Process process;

    private Container(Path home) {
        this.home = home;
    }

    static Container unpack(Path archive, Path parent) throws IOException, InterruptedException {
        Files.createDirectories(parent);
        Process tar = new ProcessBuilder("tar", "-xzf", archive.toAbsolutePath().toString())
                .directory(parent.toFile())
                .inheritIO()
                .start();
        if (tar.waitFor() != 0) {
            throw new IOException("cannot unpack " + archive);
        }
        try (Stream<Path> entries = Files.list(parent)) {
            return new Container(entries.filter(Files::isDirectory).findFirst().orElseThrow());
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static boolean listens(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    Path etc(String name) {
        return home.resolve("etc").resolve(name);
    }

    void start(Map<String, String> environment) throws IOException {
        ProcessBuilder karaf = new ProcessBuilder(home.resolve("bin/karaf").toString(), "server")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile());
        karaf.environment().put("KARAF_EXEC", "exec");
        karaf.environment().putAll(environment);
        process = karaf.start();
    }

    /** Waits for a condition, and for nothing longer. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.call()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the container ended before " + what + "; see " + home);
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("not within " + PATIENCE_SECONDS + " s: " + what + "; see " + home);
            }
            pause(10);
        }
    }

    long pid() {
        return process.pid();
    }

    /** The memory of the process that is in use, in MiB. */
    long residentMiB() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                            .findFirst()
                            .orElseThrow()
                    / 1024;
        }
    }

    String log() throws IOException {
        Path log = home.resolve("data/log/karaf.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }

    static void pause(long millis) throws InterruptedException {
        boolean never = new CountDownLatch(1).await(millis, TimeUnit.MILLISECONDS);
        assert !never;
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null && process.isAlive()) {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
