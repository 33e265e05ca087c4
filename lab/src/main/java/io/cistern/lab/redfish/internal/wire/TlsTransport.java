// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;

/** TLS by an {@link SSLEngine}, with the buffers of its loop: at rest it holds only the start of a record, if any. */
final class TlsTransport implements Transport {

    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

    private final SSLEngine engine;
    private final EventLoop loop;
    private byte[] incomplete = new byte[0];

    TlsTransport(SSLEngine engine, EventLoop loop) {
        this.engine = engine;
        this.loop = loop;
    }

    @Override
    public void received(ByteBuffer network, Consumer<ByteBuffer> plain, Consumer<ByteBuffer> outgoing)
            throws IOException {
        ByteBuffer source = network;
        if (incomplete.length > 0) {
            source = ByteBuffer.allocate(incomplete.length + network.remaining());
            source.put(incomplete).put(network).flip();
        }
        boolean more = true;
        while (more) {
            more = step(source, plain, outgoing);
        }
        incomplete = new byte[source.remaining()];
        source.get(incomplete);
    }

    private boolean step(ByteBuffer source, Consumer<ByteBuffer> plain, Consumer<ByteBuffer> outgoing)
            throws IOException {
        HandshakeStatus status = engine.getHandshakeStatus();
        if (status == HandshakeStatus.NEED_TASK) {
            for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                task.run();
            }
            return true;
        }
        if (status == HandshakeStatus.NEED_WRAP) {
            return wrap(NOTHING, outgoing) != Status.CLOSED;
        }
        if (!source.hasRemaining()) {
            return false;
        }
        ByteBuffer text = loop.decrypted();
        SSLEngineResult result = engine.unwrap(source, text);
        text.flip();
        if (text.hasRemaining()) {
            plain.accept(text);
        }
        if (result.getStatus() == Status.CLOSED) {
            throw new IOException("The client has ended TLS");
        }
        return result.getStatus() == Status.OK;
    }

    @Override
    public void send(ByteBuffer plain, Consumer<ByteBuffer> outgoing) throws IOException {
        while (plain.hasRemaining()) {
            if (wrap(plain, outgoing) != Status.OK) {
                throw new IOException("TLS is closed");
            }
        }
    }

    @Override
    public void finish(Consumer<ByteBuffer> outgoing) throws IOException {
        engine.closeOutbound();
        while (!engine.isOutboundDone() && wrap(NOTHING, outgoing) == Status.OK) {
            // Until the farewell is out.
        }
    }

    private Status wrap(ByteBuffer plain, Consumer<ByteBuffer> outgoing) throws IOException {
        ByteBuffer record = loop.encrypted();
        Status status = engine.wrap(plain, record).getStatus();
        record.flip();
        if (record.hasRemaining()) {
            ByteBuffer copy = ByteBuffer.allocate(record.remaining());
            outgoing.accept(copy.put(record).flip());
        }
        return status;
    }
}
