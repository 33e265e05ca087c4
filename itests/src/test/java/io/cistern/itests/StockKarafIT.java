// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/**
 * An unmodified Apache Karaf as an operator has it who adds Cistern to a container with other work in it. Set is only
 * what every operator sets: a user, free ports, and that nothing comes from remote repositories. Each test continues
 * where the one before ended.
 */
@TestMethodOrder(OrderAnnotation.class)
class StockKarafIT {

    private static final int SSH = Karaf.freePort();
    private static final Duration BOOT = Duration.ofMinutes(2);

    private static Karaf karaf;

    @BeforeAll
    static void start(@TempDir Path folder) throws IOException {
        karaf = Karaf.unpack("karaf.distribution", folder);
        karaf.etc(
                "users.properties",
                """
                operator = secret,_g_:admingroup
                _g_\\:admingroup = group,admin,manager,viewer,systembundles,ssh
                """);
        karaf.etc(
                "org.apache.karaf.shell.cfg",
                """
                sshHost = 127.0.0.1
                sshPort = %d
                sshRealm = karaf
                sshRole = ssh
                hostKey = ${karaf.etc}/host.key
                """
                        .formatted(SSH));
        karaf.etc(
                "org.apache.karaf.management.cfg",
                """
                rmiRegistryPort = %d
                rmiServerPort = %d
                serviceUrl = service:jmx:rmi://127.0.0.1:${rmiServerPort}/jndi/rmi://127.0.0.1:${rmiRegistryPort}/karaf
                """
                        .formatted(Karaf.freePort(), Karaf.freePort()));
        karaf.etc("org.ops4j.pax.web.cfg", "org.osgi.service.http.port = " + Karaf.freePort());
        karaf.etc(
                "org.ops4j.pax.url.mvn.cfg",
                """
                org.ops4j.pax.url.mvn.localRepository = ${karaf.data}/maven
                org.ops4j.pax.url.mvn.useFallbackRepositories = false
                org.ops4j.pax.url.mvn.repositories =
                org.ops4j.pax.url.mvn.defaultRepositories = \\
                    ${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots, \\
                    ${karaf.data.uri}kar@id=kar.repository@multi@snapshots
                """);
        karaf.launch(Map.of());
        Await.until("the boot features are there", BOOT, () -> karaf.log().contains("| Done."));
        Await.until("the console listens", BOOT, StockKarafIT::consoleListens);
    }

    @AfterAll
    static void stop() {
        karaf.close();
    }

    @Test
    @Order(1)
    void archive_makesTheFeaturesKnown_andInstallsNone() throws IOException {
        console("kar:install file:" + System.getProperty("cistern.features.archive"));

        assertThat(console("feature:repo-add mvn:io.cistern/cistern-features/" + System.getProperty("cistern.version")
                        + "/xml/features"))
                .contains("Adding feature url");
        assertThat(console("feature:list --no-format")).contains("cistern-vim-openstack");
        assertThat(console("bundle:list --no-format")).doesNotContain("Cistern");
    }

    @Test
    @Order(2)
    void backend_isInstalledWithItsGateway_andRefreshesNothing() throws IOException {
        console("feature:install cistern-vim-openstack");

        assertThat(bundles())
                .containsEntry("Cistern :: Core", "Active")
                .containsEntry("Cistern :: VIM on OpenStack", "Active");
        assertNothingWasDisturbed();
    }

    @Test
    @Order(3)
    void everything_isInstalledBesideIt_andRefreshesNothing() throws IOException {
        console("feature:install cistern cistern-lab cistern-example-ccm");

        assertThat(bundles())
                .hasSizeGreaterThanOrEqualTo(9)
                .allSatisfy((bundle, state) -> assertThat(state).as(bundle).isEqualTo("Active"));
        assertNothingWasDisturbed();
    }

    private static boolean consoleListens() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), SSH)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    private static String console(String command) throws IOException {
        return karaf.client(SSH, "operator", "secret", command);
    }

    /** The state of every bundle of the project, by its name. */
    private static Map<String, String> bundles() throws IOException {
        return console("bundle:list --no-format")
                .lines()
                .map(line -> line.split("\t"))
                .filter(columns -> columns.length > 4 && columns[4].startsWith("Cistern"))
                .collect(Collectors.toMap(columns -> columns[4].strip(), columns -> columns[1].strip()));
    }

    /** The container writes these lines whenever an installation stops or refreshes a bundle that was there before. */
    private static void assertNothingWasDisturbed() {
        assertThat(karaf.log())
                .contains("Installing bundles:")
                .doesNotContain("Refreshing bundles:", "Stopping bundles:", "Updating bundles:");
    }
}
