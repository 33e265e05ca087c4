// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** The distribution with one backend among its boot features, and one infrastructure configured. */
final class Distribution implements AutoCloseable {

    static final String VIM = "bench";
    static final String PIM = "bench";

    private static final String VIM_FILE = "io.cistern.vim.openstack-bench.cfg";
    private static final String PIM_FILE = "io.cistern.pim.redfish-bench.cfg";

    private final Container container;
    private final int port;
    private final String file;
    private final String first;

    /**
     * @param file that of the infrastructure
     * @param first what is asked of it to see whether its interfaces answer
     */
    private Distribution(Container container, int port, String file, String first) {
        this.container = container;
        this.port = port;
        this.file = file;
        this.first = first;
    }

    /** With a VIM that logs in by password. */
    static Distribution unpack(Path archive, Path parent, Login cloud) throws IOException, InterruptedException {
        Distribution cistern = unpack(
                archive,
                parent,
                """
                auth.url = %s
                auth.type = password
                user.name = %s
                user.domain.name = Default
                project.name = %s
                project.domain.name = Default
                password = file:${karaf.etc}/bench.password
                region = RegionOne
                """
                        .formatted(cloud.authUrl(), cloud.user(), cloud.project()));
        Files.writeString(cistern.container.etc("bench.password"), cloud.password());
        return cistern;
    }

    /** With a VIM whose file says where its cloud is and how to log in. */
    static Distribution unpack(Path archive, Path parent, String cloud) throws IOException, InterruptedException {
        Container container = unpackWith("cistern-vim-openstack", archive, parent);
        Distribution cistern = new Distribution(
                container, Container.freePort(), VIM_FILE, "/cistern/vim/v1/vims/" + VIM + "/network-resources");
        cistern.configure("vim.id = " + VIM + "\nhttp.requests_per_second = 5000\n" + cloud);
        return cistern;
    }

    /** With a PIM whose BMCs are listed in a file. */
    static Distribution withBmcs(Path archive, Path parent, Path endpoints) throws IOException, InterruptedException {
        Container container = unpackWith("cistern-pim-redfish", archive, parent);
        Distribution cistern = new Distribution(
                container, Container.freePort(), PIM_FILE, "/cistern/pim/v1/pims/" + PIM + "/physical-resources");
        cistern.configure("pim.id = " + PIM + "\nendpoints.file = " + endpoints);
        return cistern;
    }

    private static Container unpackWith(String feature, Path archive, Path parent)
            throws IOException, InterruptedException {
        Container container = Container.unpack(archive, parent);
        Path features = container.etc("org.apache.karaf.features.cfg");
        Files.writeString(
                features,
                Files.readString(features).replaceFirst("cistern/([^, ]+)", "cistern/$1, " + feature + "/$1"));
        return container;
    }

    /** Adds lines to the file of the infrastructure, before the start. */
    void configure(String lines) throws IOException {
        Files.writeString(container.etc(file), lines + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** How to log in to a cloud. */
    record Login(String authUrl, String user, String project, String password) {}

    /**
     * Starts it.
     *
     * @return how long it took until the interfaces answered
     */
    Duration start() throws Exception {
        return start(Map.of());
    }

    /** Starts it with more in its environment. */
    Duration start(Map<String, String> more) throws Exception {
        long began = System.nanoTime();
        Map<String, String> environment = new HashMap<>(more);
        environment.put("CISTERN_HTTPS_PORT", Integer.toString(port));
        environment.put("CISTERN_SSH_PORT", Integer.toString(Container.freePort()));
        container.start(environment);
        container.await("the key is made", () -> Files.exists(container.etc("secrets/tls.p12")));
        Rest rest = rest();
        container.await("the interfaces answer", () -> rest.answers(first + "?page_size=1", "["));
        return Duration.ofNanos(System.nanoTime() - began);
    }

    long residentMiB() throws IOException {
        return container.residentMiB();
    }

    long pid() {
        return container.pid();
    }

    ProcessUse use() throws IOException, InterruptedException {
        return ProcessUse.of(container.pid());
    }

    Rest rest() throws IOException {
        return new Rest(
                port,
                container.etc("secrets/tls.pem"),
                Files.readString(container.etc("secrets/admin")).strip());
    }

    @Override
    public void close() throws InterruptedException {
        container.close();
    }
}
