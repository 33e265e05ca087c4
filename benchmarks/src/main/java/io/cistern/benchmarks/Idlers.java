// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/** Clients that connect and then keep the other side waiting. */
final class Idlers implements AutoCloseable {

    private final List<Socket> sockets = new ArrayList<>();
    private final Rest rest;

    Idlers(Rest rest) {
        this.rest = rest;
    }

    /** They say nothing at all. */
    void connect(int count) throws IOException {
        open(count, SocketFactory.getDefault(), "");
    }

    /** They send a request slowly: here, no further than this. */
    void begin(int count, String request) throws IOException {
        open(count, rest.tls().getSocketFactory(), request);
    }

    private void open(int count, SocketFactory factory, String text) throws IOException {
        for (int i = 0; i < count; i++) {
            Socket socket = factory.createSocket("127.0.0.1", rest.port());
            sockets.add(socket);
            if (!text.isEmpty()) {
                socket.setReceiveBufferSize(1_024);
                socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }
}
