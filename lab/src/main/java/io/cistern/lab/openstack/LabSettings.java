// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How a lab is made.
 *
 * @param host the address to bind; loopback unless somebody knows better
 * @param port the port to bind; 0 for a free one
 * @param password of every user; a random one when empty
 * @param tokenLifetime how long a token is good for
 * @param buildTime from the creation of a server to ACTIVE or ERROR
 * @param deleteTime from the deletion of a server to 404
 * @param maxPageSize the most elements of a list that one answer of Nova or Neutron has
 * @param hosts how many hypervisors there are
 * @param hostVcpus how many virtual CPUs fit on each
 * @param population how many servers, each with a port, {@code tenant-a} has from the start, beyond its quota if need be
 */
public record LabSettings(
        String host,
        int port,
        Optional<String> password,
        Duration tokenLifetime,
        Duration buildTime,
        Duration deleteTime,
        int maxPageSize,
        int hosts,
        int hostVcpus,
        int population) {

    public LabSettings {
        requireNonNull(host, "host");
        requireNonNull(password, "password");
        requireNonNull(tokenLifetime, "tokenLifetime");
        requireNonNull(buildTime, "buildTime");
        requireNonNull(deleteTime, "deleteTime");
    }

    /** A free port on loopback, a random password, three hosts; a server is built in 200 ms and deleted in 50 ms. */
    public static LabSettings defaults() {
        return new LabSettings(
                "127.0.0.1",
                0,
                Optional.empty(),
                Duration.ofHours(4),
                Duration.ofMillis(200),
                Duration.ofMillis(50),
                1000,
                3,
                1000,
                0);
    }

    public LabSettings withHost(String newHost) {
        return new LabSettings(
                newHost,
                port,
                password,
                tokenLifetime,
                buildTime,
                deleteTime,
                maxPageSize,
                hosts,
                hostVcpus,
                population);
    }

    public LabSettings withPort(int newPort) {
        return new LabSettings(
                host,
                newPort,
                password,
                tokenLifetime,
                buildTime,
                deleteTime,
                maxPageSize,
                hosts,
                hostVcpus,
                population);
    }

    public LabSettings withPassword(String newPassword) {
        return new LabSettings(
                host,
                port,
                Optional.of(newPassword),
                tokenLifetime,
                buildTime,
                deleteTime,
                maxPageSize,
                hosts,
                hostVcpus,
                population);
    }

    public LabSettings withTokenLifetime(Duration lifetime) {
        return new LabSettings(
                host, port, password, lifetime, buildTime, deleteTime, maxPageSize, hosts, hostVcpus, population);
    }

    public LabSettings withBuildTime(Duration time) {
        return new LabSettings(
                host, port, password, tokenLifetime, time, deleteTime, maxPageSize, hosts, hostVcpus, population);
    }

    public LabSettings withDeleteTime(Duration time) {
        return new LabSettings(
                host, port, password, tokenLifetime, buildTime, time, maxPageSize, hosts, hostVcpus, population);
    }

    public LabSettings withMaxPageSize(int size) {
        return new LabSettings(
                host, port, password, tokenLifetime, buildTime, deleteTime, size, hosts, hostVcpus, population);
    }

    public LabSettings withHosts(int count, int vcpusEach) {
        return new LabSettings(
                host, port, password, tokenLifetime, buildTime, deleteTime, maxPageSize, count, vcpusEach, population);
    }

    public LabSettings withPopulation(int servers) {
        return new LabSettings(
                host, port, password, tokenLifetime, buildTime, deleteTime, maxPageSize, hosts, hostVcpus, servers);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "LabSettings[" + host + ":" + port + ", population=" + population + "]";
    }
}
