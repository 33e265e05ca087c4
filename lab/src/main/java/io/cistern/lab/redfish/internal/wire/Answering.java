// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/** An answer on its way, piece by piece. */
final class Answering {

    private static final int BLOCK = 16 << 10;
    private static final byte[] LETTERS = "a".repeat(BLOCK).getBytes(StandardCharsets.US_ASCII);

    private final Delivery delivery;
    private final boolean headOnly;
    private final boolean last;
    private boolean started;
    private long sent;

    Answering(Delivery delivery, boolean headOnly, boolean last) {
        this.delivery = delivery;
        this.headOnly = headOnly;
        this.last = last;
    }

    boolean resets() {
        return delivery.manner() instanceof Delivery.Reset;
    }

    /** Whether the connection ends with this answer. */
    boolean closes() {
        return last || delivery.manner() instanceof Delivery.Half;
    }

    Duration pause() {
        return delivery.manner() instanceof Delivery.Drip drip ? drip.pause() : Duration.ZERO;
    }

    /** What comes next; empty when there is no more. */
    Optional<ByteBuffer> next() {
        if (!started) {
            started = true;
            return Optional.of(first());
        }
        long left = end() - sent;
        if (left <= 0) {
            return Optional.empty();
        }
        Delivery.Manner manner = delivery.manner();
        int count = manner instanceof Delivery.Drip ? 1 : (int) Math.min(left, BLOCK);
        ByteBuffer piece = manner instanceof Delivery.Flood ? letters(count) : body(count);
        sent += count;
        return Optional.of(piece);
    }

    /** The head, and with it the body of an answer that is sent as it should be: one write, one record. */
    private ByteBuffer first() {
        byte[] head = head().getBytes(StandardCharsets.ISO_8859_1);
        byte[] body = delivery.reply().body();
        if (headOnly || !(delivery.manner() instanceof Delivery.Whole)) {
            return ByteBuffer.wrap(head);
        }
        sent = body.length;
        byte[] all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return ByteBuffer.wrap(all);
    }

    private String head() {
        StringBuilder head = new StringBuilder();
        head.append("HTTP/1.1 ").append(delivery.reply().status()).append(" \r\n");
        delivery.reply().headers().forEach(header -> head.append(header.name())
                .append(": ")
                .append(header.value())
                .append("\r\n"));
        if (delivery.reply().status() != 204 && delivery.reply().status() != 304) {
            head.append("Content-Length: ").append(announced()).append("\r\n");
        }
        if (closes()) {
            head.append("Connection: close\r\n");
        }
        return head.append("\r\n").toString();
    }

    private long announced() {
        return delivery.manner() instanceof Delivery.Flood flood
                ? flood.bytes()
                : delivery.reply().body().length;
    }

    private long end() {
        if (headOnly) {
            return 0;
        }
        return delivery.manner() instanceof Delivery.Half ? announced() / 2 : announced();
    }

    private ByteBuffer body(int count) {
        return ByteBuffer.wrap(delivery.reply().body(), (int) sent, count);
    }

    private ByteBuffer letters(int count) {
        byte[] letters = Arrays.copyOf(LETTERS, count);
        if (sent == 0) {
            letters[0] = '"';
        }
        if (sent + count == end()) {
            letters[count - 1] = '"';
        }
        return ByteBuffer.wrap(letters);
    }
}
