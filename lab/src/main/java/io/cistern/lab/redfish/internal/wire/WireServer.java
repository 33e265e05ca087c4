// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The event loops, and the addresses shared out among them. */
public final class WireServer implements AutoCloseable {

    private final List<EventLoop> loops = new ArrayList<>();
    private final AtomicInteger listeners = new AtomicInteger();

    public WireServer(int threads) {
        try {
            for (int i = 1; i <= threads; i++) {
                loops.add(new EventLoop("redfish-lab-" + i));
            }
        } catch (IOException unavailable) {
            throw new UncheckedIOException("The lab gets no selector", unavailable);
        }
        loops.forEach(EventLoop::start);
    }

    /** Answers at this address from now on; port 0 for a free one. */
    public Listener listen(InetSocketAddress address, Site site) {
        EventLoop loop = loops.get(Math.floorMod(listeners.getAndIncrement(), loops.size()));
        try {
            return new Listener(address, loop, site);
        } catch (IOException cannotBind) {
            throw new UncheckedIOException(cannotBind.getMessage(), cannotBind);
        }
    }

    @Override
    public void close() {
        loops.forEach(EventLoop::close);
    }
}
