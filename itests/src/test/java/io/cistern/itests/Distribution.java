// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import io.cistern.client.CisternClient;
import io.cistern.client.ClientSettings;
import io.cistern.client.Credential;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The distribution as a user has it: an archive that is unpacked, configured by files in {@code etc}, started, called
 * over REST and by its client, and killed. Ports are free ones of this machine.
 */
final class Distribution implements AutoCloseable {

    /** System property: the archive to unpack. */
    static final String ARCHIVE = "cistern.distribution";

    private static final Duration START = Duration.ofMinutes(3);

    private final Karaf karaf;
    private final int httpsPort = Karaf.freePort();
    private final int sshPort = Karaf.freePort();

    private Distribution(Karaf karaf) {
        this.karaf = karaf;
    }

    /** Unpacks the archive that the build made. */
    static Distribution unpack(Path parent) throws IOException {
        return new Distribution(Karaf.unpack(ARCHIVE, parent));
    }

    Path home() {
        return karaf.home();
    }

    /** Writes a file below {@code etc}; a running container takes it up by itself. */
    Distribution etc(String name, String content) throws IOException {
        karaf.etc(name, content);
        return this;
    }

    /** Starts it and waits until REST answers. */
    Distribution start() throws IOException {
        karaf.launch(Map.of(
                "CISTERN_HTTPS_PORT", Integer.toString(httpsPort), "CISTERN_SSH_PORT", Integer.toString(sshPort)));
        Await.until("REST answers", START, () -> {
            if (!isAlive()) {
                throw new IllegalStateException(
                        "the container ended with " + karaf.process().exitValue() + ":\n" + log());
            }
            return Files.exists(secret("tls.p12")) && rest().answers("/cistern/vim/v1/vims");
        });
        return this;
    }

    /** SIGKILL: nothing is flushed, nothing is told to anybody. */
    void kill() {
        karaf.kill();
    }

    /** An orderly stop. */
    void stop() {
        karaf.stop();
    }

    boolean isAlive() {
        return karaf.isAlive();
    }

    /** REST as the administrator. */
    RestClient rest() {
        return new RestClient(url(), secret("tls.pem"), "admin", Karaf.read(secret("admin")));
    }

    /** Where it serves. */
    URI url() {
        return URI.create("https://127.0.0.1:" + httpsPort);
    }

    /** A file that the first start makes: {@code admin}, the administrator's password, or {@code tls.pem}. */
    Path secret(String name) {
        return karaf.home().resolve("etc/secrets").resolve(name);
    }

    /** The interfaces as the administrator has them from Java. */
    CisternClient javaClient() {
        Credential administrator = new Credential.Password("admin", Karaf.read(secret("admin"))::toCharArray);
        return new CisternClient(
                ClientSettings.of(URI.create("https://127.0.0.1:" + httpsPort + "/cistern"), administrator)
                        .trusting(secret("tls.pem")));
    }

    /** Runs one console command through {@code bin/client} and returns what it prints. */
    String client(String command) throws IOException {
        return karaf.client(sshPort, "admin", Karaf.read(secret("admin")), command);
    }

    /** What the container has logged. */
    String log() {
        return karaf.log();
    }

    /** The process as the system sees it. */
    long pid() {
        return karaf.process().pid();
    }

    Instant started() {
        return karaf.process().info().startInstant().orElseThrow();
    }

    @Override
    public void close() {
        karaf.close();
    }
}
