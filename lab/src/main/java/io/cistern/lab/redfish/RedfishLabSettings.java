// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Optional;

/**
 * How a lab is made.
 *
 * @param firstAddress the address of the first service; each has the next one. All of 127/8 is loopback on Linux
 * @param port the port of every service; 0 for a free one, for each another
 * @param password of the account {@code admin} of every service; a random one when empty
 * @param latency how long every answer takes at least
 * @param step how long a state of power lasts, and other work takes
 * @param requestLog whether each request is kept, not only counted
 */
public record RedfishLabSettings(
        String firstAddress, int port, Optional<String> password, Duration latency, Duration step, boolean requestLog) {

    public RedfishLabSettings {
        requireNonNull(firstAddress, "firstAddress");
        requireNonNull(password, "password");
        requireNonNull(latency, "latency");
        requireNonNull(step, "step");
    }

    /** From 127.20.0.1 on, free ports, a random password, no latency, steps of 100 ms, with a log of requests. */
    public static RedfishLabSettings defaults() {
        return new RedfishLabSettings("127.20.0.1", 0, Optional.empty(), Duration.ZERO, Duration.ofMillis(100), true);
    }

    public RedfishLabSettings withFirstAddress(String address) {
        return new RedfishLabSettings(address, port, password, latency, step, requestLog);
    }

    public RedfishLabSettings withPort(int newPort) {
        return new RedfishLabSettings(firstAddress, newPort, password, latency, step, requestLog);
    }

    public RedfishLabSettings withPassword(String newPassword) {
        return new RedfishLabSettings(firstAddress, port, Optional.of(newPassword), latency, step, requestLog);
    }

    public RedfishLabSettings withLatency(Duration newLatency) {
        return new RedfishLabSettings(firstAddress, port, password, newLatency, step, requestLog);
    }

    public RedfishLabSettings withStep(Duration newStep) {
        return new RedfishLabSettings(firstAddress, port, password, latency, newStep, requestLog);
    }

    public RedfishLabSettings withoutRequestLog() {
        return new RedfishLabSettings(firstAddress, port, password, latency, step, false);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "RedfishLabSettings[" + firstAddress + ":" + port + "]";
    }
}
