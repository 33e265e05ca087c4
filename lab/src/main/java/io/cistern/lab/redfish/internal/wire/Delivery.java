// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.time.Duration;

/**
 * How an answer gets to whoever asked.
 *
 * @param reply the answer
 * @param after how much later it is sent
 * @param manner in which way
 */
public record Delivery(WireReply reply, Duration after, Manner manner) {

    /** In which way an answer is sent. */
    public sealed interface Manner {}

    /** As it should be. */
    public record Whole() implements Manner {}

    /** Half of the body, then the connection is closed. */
    public record Half() implements Manner {}

    /** The connection is reset instead. */
    public record Reset() implements Manner {}

    /** One byte of the body, a pause, and so on. */
    public record Drip(Duration pause) implements Manner {}

    /** The body is a JSON string of this many bytes. */
    public record Flood(long bytes) implements Manner {}

    public static Delivery of(WireReply reply) {
        return new Delivery(reply, Duration.ZERO, new Whole());
    }
}
