// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** An unmodified Apache Karaf, but for its ports. */
final class StockKaraf implements AutoCloseable {

    private final Container container;
    private final int sshPort;

    private StockKaraf(Container container, int sshPort) {
        this.container = container;
        this.sshPort = sshPort;
    }

    static StockKaraf unpack(Path archive, Path parent) throws IOException, InterruptedException {
        Container container = Container.unpack(archive, parent);
        int sshPort = Container.freePort();
        replace(container.etc("org.apache.karaf.shell.cfg"), "sshPort *=.*", "sshPort = " + sshPort);
        Path management = container.etc("org.apache.karaf.management.cfg");
        replace(management, "rmiRegistryPort *=.*", "rmiRegistryPort = " + Container.freePort());
        replace(management, "rmiServerPort *=.*", "rmiServerPort = " + Container.freePort());
        return new StockKaraf(container, sshPort);
    }

    /**
     * Starts it.
     *
     * @return how long it took until its boot features were there and its console listened
     */
    Duration start() throws Exception {
        long began = System.nanoTime();
        container.start(Map.of());
        container.await("the boot features are there", () -> container.log().contains("| Done."));
        container.await("the console listens", () -> Container.listens(sshPort));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    long residentMiB() throws IOException {
        return container.residentMiB();
    }

    private static void replace(Path file, String line, String by) throws IOException {
        Files.writeString(file, Files.readString(file).replaceFirst("(?m)^ *" + line + "$", by));
    }

    @Override
    public void close() throws InterruptedException {
        container.close();
    }
}
