// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One address, with the connections made to it. */
public final class Listener implements EventLoop.Channel, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int BACKLOG = 128;

    private final EventLoop loop;
    private final Site site;
    private final ServerSocketChannel channel;
    private final InetSocketAddress address;
    private final Set<Connection> connections = new HashSet<>();

    Listener(InetSocketAddress wanted, EventLoop loop, Site site) throws IOException {
        this.loop = loop;
        this.site = site;
        this.channel = ServerSocketChannel.open();
        channel.configureBlocking(false);
        try {
            channel.bind(wanted, BACKLOG);
        } catch (IOException taken) {
            channel.close();
            throw new IOException(
                    "The lab cannot bind " + wanted.getAddress().getHostAddress() + ":" + wanted.getPort()
                            + "; choose another port or network",
                    taken);
        }
        this.address = (InetSocketAddress) channel.getLocalAddress();
        loop.execute(this::register);
    }

    public InetSocketAddress address() {
        return address;
    }

    private void register() {
        try {
            if (channel.isOpen()) {
                loop.register(channel, SelectionKey.OP_ACCEPT, this);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void ready(SelectionKey key) throws IOException {
        SocketChannel accepted = channel.accept();
        if (accepted == null) {
            return;
        }
        Connection[] made = new Connection[1];
        made[0] = new Connection(accepted, loop, site, () -> connections.remove(made[0]));
        connections.add(made[0]);
    }

    /** Refuses connections from now on and breaks those there are, as when the power goes. */
    @Override
    public void close() {
        loop.complete(this::closeNow);
    }

    @Override
    public void closeNow() {
        Set.copyOf(connections).forEach(Connection::closeNow);
        try {
            channel.close();
        } catch (IOException harmless) {
            LOG.debug("A listener failed at its end", harmless);
        }
    }
}
