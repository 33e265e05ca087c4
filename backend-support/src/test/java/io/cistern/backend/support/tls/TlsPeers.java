// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;

/** Many HTTPS servers on ports of their own, each with the certificate it is told to show; few threads serve them all. */
final class TlsPeers implements AutoCloseable {

    private static final byte[] ANSWER = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    private final Selector selector = Selector.open();
    private final List<ServerSocketChannel> servers = new ArrayList<>();
    private final Map<Integer, SSLContext> shown = new ConcurrentHashMap<>();
    private final List<List<String>> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger served = new AtomicInteger();
    private final AtomicInteger closeAsked = new AtomicInteger();
    private final boolean recording;
    private final ExecutorService threads;

    TlsPeers(int count, boolean recording, SSLContext shows) throws IOException {
        this.recording = recording;
        // A connection that stays open keeps a thread.
        this.threads = recording ? Executors.newCachedThreadPool() : Executors.newFixedThreadPool(16);
        for (int i = 0; i < count; i++) {
            ServerSocketChannel server = ServerSocketChannel.open();
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            server.configureBlocking(false);
            server.register(selector, SelectionKey.OP_ACCEPT);
            servers.add(server);
            shown.put(port(i), shows);
        }
        Thread acceptor = new Thread(this::accept, "tls-peers");
        acceptor.setDaemon(true);
        acceptor.start();
    }

    int port(int peer) {
        return servers.get(peer).socket().getLocalPort();
    }

    URI uri(int peer) {
        return URI.create("https://127.0.0.1:" + port(peer));
    }

    void show(int peer, SSLContext certificate) {
        shown.put(port(peer), certificate);
    }

    /** What came through TLS: the lines of each request. */
    List<List<String>> requests() {
        return requests;
    }

    int served() {
        return served.get();
    }

    /** How many requests asked for the end of their connection. */
    int closeAsked() {
        return closeAsked.get();
    }

    private void accept() {
        try {
            while (selector.isOpen()) {
                selector.select();
                for (SelectionKey key : selector.selectedKeys()) {
                    SocketChannel connection = ((ServerSocketChannel) key.channel()).accept();
                    if (connection != null) {
                        connection.configureBlocking(true);
                        threads.execute(() -> serve(connection));
                    }
                }
                selector.selectedKeys().clear();
            }
        } catch (ClosedSelectorException e) {
            // The test is over.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void serve(SocketChannel connection) {
        try (connection;
                SSLSocket tls = (SSLSocket) shown.get(connection.socket().getLocalPort())
                        .getSocketFactory()
                        .createSocket(connection.socket(), null, true)) {
            BufferedReader in =
                    new BufferedReader(new InputStreamReader(tls.getInputStream(), StandardCharsets.ISO_8859_1));
            boolean open = true;
            while (open) {
                List<String> request = new ArrayList<>();
                for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                    request.add(line);
                }
                if (request.isEmpty()) {
                    return;
                }
                open = answer(tls.getOutputStream(), request);
            }
        } catch (SSLException e) {
            // The client did not like the certificate.
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean answer(OutputStream out, List<String> request) throws IOException {
        served.incrementAndGet();
        if (recording) {
            requests.add(request);
        }
        boolean close = request.stream().anyMatch("connection: close"::equalsIgnoreCase);
        if (close) {
            closeAsked.incrementAndGet();
        }
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + ANSWER.length + "\r\n"
                + (close ? "Connection: close\r\n" : "") + "\r\n";
        out.write(head.getBytes(StandardCharsets.ISO_8859_1));
        out.write(ANSWER);
        out.flush();
        return !close;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (ServerSocketChannel server : servers) {
            server.close();
        }
        threads.shutdownNow();
    }
}
