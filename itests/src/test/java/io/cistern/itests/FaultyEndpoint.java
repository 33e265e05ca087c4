// SPDX-License-Identifier: Apache-2.0
package io.cistern.itests;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** An endpoint that is up and wrong: it accepts every connection and answers the same bytes, whatever it is asked. */
final class FaultyEndpoint implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicInteger requests = new AtomicInteger();
    private final byte[] answer;

    /** @param answer the whole response, head and body; empty: none is ever sent */
    FaultyEndpoint(String answer) throws IOException {
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        threads.execute(this::accept);
    }

    /** Never answers. */
    static FaultyEndpoint silent() throws IOException {
        return new FaultyEndpoint("");
    }

    /** The page of a proxy that is in the way. */
    static FaultyEndpoint html() throws IOException {
        return new FaultyEndpoint(response("200 OK", "text/html", "<html><body>Welcome</body></html>", 0));
    }

    /** Announces more than it sends. */
    static FaultyEndpoint truncated() throws IOException {
        return new FaultyEndpoint(response("200 OK", "application/json", "{\"servers\": [{\"id\": ", 500));
    }

    /** Sends everybody elsewhere. */
    static FaultyEndpoint redirecting(URI elsewhere) throws IOException {
        return new FaultyEndpoint("HTTP/1.1 302 Found\r\nLocation: " + elsewhere + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** Fails for no reason it would tell. */
    static FaultyEndpoint failing() throws IOException {
        return new FaultyEndpoint(response("500 Internal Server Error", "text/plain", "oops", 0));
    }

    private static String response(String status, String type, String body, int missing) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + (body.length() + missing)
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** How many connections were made to it. */
    int connections() {
        return requests.get();
    }

    @Override
    public void close() throws IOException {
        threads.shutdownNow();
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                requests.incrementAndGet();
                threads.execute(() -> answer(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        try (socket;
                OutputStream out = socket.getOutputStream()) {
            byte[] request = new byte[64 * 1024];
            int read = socket.getInputStream().read(request);
            if (answer.length > 0 && read > 0) {
                out.write(answer);
                out.flush();
                return;
            }
            while (socket.getInputStream().read(request) >= 0) {
                continue;
            }
        } catch (IOException peerIsGone) {
            // the peer gave up, which is what it is tested for
        }
    }
}
