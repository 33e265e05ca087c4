// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Turns the bytes of the network into those of HTTP and back. */
interface Transport {

    /** Takes what came from the network; hands on what it means, and what has to be sent in return. */
    void received(ByteBuffer network, Consumer<ByteBuffer> plain, Consumer<ByteBuffer> outgoing) throws IOException;

    /** What has to be sent for this text. */
    void send(ByteBuffer plain, Consumer<ByteBuffer> outgoing) throws IOException;

    /** What has to be sent before the connection is closed. */
    void finish(Consumer<ByteBuffer> outgoing) throws IOException;

    /** Without TLS. */
    final class Plain implements Transport {

        @Override
        public void received(ByteBuffer network, Consumer<ByteBuffer> plain, Consumer<ByteBuffer> outgoing) {
            plain.accept(network);
        }

        @Override
        public void send(ByteBuffer plain, Consumer<ByteBuffer> outgoing) {
            outgoing.accept(plain);
        }

        @Override
        public void finish(Consumer<ByteBuffer> outgoing) {
            // Plain text has no farewell.
        }
    }
}
