// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection of a client: requests one after the other, each answered before the next is looked at. */
final class Connection implements EventLoop.Channel {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final byte TLS_HANDSHAKE = 22;

    private final SocketChannel channel;
    private final EventLoop loop;
    private final Site site;
    private final Runnable whenClosed;
    private final SelectionKey key;
    private final RequestReader reader = new RequestReader();
    private final Deque<ByteBuffer> outgoing = new ArrayDeque<>();
    private Optional<Transport> transport = Optional.empty();
    private Optional<Answering> answering = Optional.empty();
    private boolean pausing;
    private boolean closing;
    private boolean closed;

    Connection(SocketChannel channel, EventLoop loop, Site site, Runnable whenClosed) throws IOException {
        this.channel = channel;
        this.loop = loop;
        this.site = site;
        this.whenClosed = whenClosed;
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        this.key = loop.register(channel, SelectionKey.OP_READ, this);
        site.connected();
    }

    @Override
    public void ready(SelectionKey ignored) throws IOException {
        if (key.isReadable()) {
            read();
        }
        if (!closed && key.isValid() && key.isWritable()) {
            writable();
        }
    }

    private void read() throws IOException {
        ByteBuffer received = loop.received();
        if (channel.read(received) < 0) {
            closeNow();
            return;
        }
        received.flip();
        if (!received.hasRemaining() || closing) {
            return;
        }
        if (transport.isEmpty()) {
            boolean tls = received.get(0) == TLS_HANDSHAKE;
            transport = Optional.of(tls ? new TlsTransport(site.engine(), loop) : new Transport.Plain());
        }
        try {
            transport.get().received(received, reader::add, outgoing::add);
        } finally {
            write();
        }
        serveNext();
    }

    private void serveNext() throws IOException {
        if (answering.isPresent() || closing || closed) {
            return;
        }
        Optional<WireRequest> request = reader.next();
        if (request.isEmpty()) {
            return;
        }
        boolean last = request.get().header("connection").stream().anyMatch("close"::equalsIgnoreCase);
        Delivery delivery = site.handle(request.get());
        answering = Optional.of(new Answering(delivery, request.get().method().equals("HEAD"), last));
        if (delivery.after().isZero()) {
            proceed();
        } else {
            pause(delivery.after());
        }
    }

    private void pause(Duration duration) {
        pausing = true;
        loop.later(duration, this::resume);
    }

    private void resume() {
        pausing = false;
        try {
            if (!closed) {
                proceed();
            }
        } catch (IOException lost) {
            LOG.debug("A connection is lost: {}", lost.toString());
            closeNow();
        }
    }

    /** Sends as much of the answer as the network takes now. */
    private void proceed() throws IOException {
        Answering now = answering.orElseThrow();
        if (now.resets()) {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            closeNow();
            return;
        }
        for (Optional<ByteBuffer> piece = now.next(); piece.isPresent(); piece = now.next()) {
            transport.orElseThrow().send(piece.get(), outgoing::add);
            if (!write()) {
                return;
            }
            if (!now.pause().isZero()) {
                pause(now.pause());
                return;
            }
        }
        answering = Optional.empty();
        site.answered();
        if (now.closes()) {
            closing = true;
            transport.orElseThrow().finish(outgoing::add);
            closeIfWritten();
        } else {
            serveNext();
        }
    }

    /** The network takes more again. */
    private void writable() throws IOException {
        if (!write()) {
            return;
        }
        if (closing) {
            closeNow();
        } else if (answering.isPresent() && !pausing) {
            proceed();
        }
    }

    private void closeIfWritten() throws IOException {
        if (write()) {
            closeNow();
        }
    }

    /** Whether everything is out; if not, {@link #writable} is called when more can be written. */
    private boolean write() throws IOException {
        while (!closed && !outgoing.isEmpty()) {
            channel.write(outgoing.peek());
            if (outgoing.peek().hasRemaining()) {
                key.interestOps(SelectionKey.OP_WRITE);
                return false;
            }
            outgoing.remove();
        }
        if (!closed) {
            key.interestOps(SelectionKey.OP_READ);
        }
        return true;
    }

    @Override
    public void closeNow() {
        if (closed) {
            return;
        }
        closed = true;
        if (answering.isPresent()) {
            site.answered();
        }
        whenClosed.run();
        try {
            channel.close();
        } catch (IOException harmless) {
            LOG.debug("A connection failed at its end", harmless);
        }
    }
}
