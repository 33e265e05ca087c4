// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.redfish.internal.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Makes requests of the bytes of a connection (RFC 9112). */
final class RequestReader {

    private static final int LARGEST_HEAD = 64 << 10;
    private static final int LARGEST_BODY = 64 << 20;

    private byte[] bytes = new byte[0];
    private int length;

    void add(ByteBuffer more) {
        int needed = length + more.remaining();
        if (needed > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(needed, Math.min(2 * bytes.length, LARGEST_BODY)));
        }
        int count = more.remaining();
        more.get(bytes, length, count);
        length += count;
    }

    /** The next request, if all of it is there. */
    Optional<WireRequest> next() throws IOException {
        int end = endOfHead();
        if (end < 0) {
            if (length > LARGEST_HEAD) {
                throw new IOException("The head of the request is too long");
            }
            return Optional.empty();
        }
        String[] lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).split("\r\n");
        String[] words = lines[0].split(" ");
        if (words.length != 3) {
            throw new IOException("No request line: " + lines[0]);
        }
        Map<String, String> headers = headers(lines);
        int start = end + 4;
        return "chunked".equalsIgnoreCase(headers.get("transfer-encoding"))
                ? chunked(words, headers, start)
                : counted(words, headers, start);
    }

    private Optional<WireRequest> counted(String[] words, Map<String, String> headers, int start) throws IOException {
        int size = number(headers.getOrDefault("content-length", "0"), 10);
        if (length < start + size) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(bytes, start, start + size);
        take(start + size);
        return Optional.of(new WireRequest(words[0], words[1], headers, body));
    }

    private Optional<WireRequest> chunked(String[] words, Map<String, String> headers, int start) throws IOException {
        byte[] body = new byte[0];
        int at = start;
        while (true) {
            int line = find("\r\n", at);
            if (line < 0) {
                return Optional.empty();
            }
            String size = new String(bytes, at, line - at, StandardCharsets.ISO_8859_1);
            int count = number(size.split(";")[0].strip(), 16);
            int data = line + 2;
            if (length < data + count + 2) {
                return Optional.empty();
            }
            if (count == 0) {
                take(data + 2);
                return Optional.of(new WireRequest(words[0], words[1], headers, body));
            }
            int before = body.length;
            body = Arrays.copyOf(body, before + count);
            System.arraycopy(bytes, data, body, before, count);
            at = data + count + 2;
        }
    }

    private static Map<String, String> headers(String[] lines) {
        Map<String, String> headers = new HashMap<>();
        for (int i = 1; i < lines.length; i++) {
            int colon = lines[i].indexOf(':');
            if (colon > 0) {
                headers.put(
                        lines[i].substring(0, colon).toLowerCase(Locale.ROOT),
                        lines[i].substring(colon + 1).strip());
            }
        }
        return headers;
    }

    private static int number(String text, int radix) throws IOException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0 && number <= LARGEST_BODY) {
                return number;
            }
        } catch (NumberFormatException notOne) {
            throw new IOException("Not a length: " + text, notOne);
        }
        throw new IOException("The body is too long: " + text);
    }

    private int endOfHead() {
        return find("\r\n\r\n", 0);
    }

    private int find(String mark, int from) {
        for (int i = from; i <= length - mark.length(); i++) {
            int matched = 0;
            while (matched < mark.length() && bytes[i + matched] == mark.charAt(matched)) {
                matched++;
            }
            if (matched == mark.length()) {
                return i;
            }
        }
        return -1;
    }

    private void take(int count) {
        bytes = count == length ? new byte[0] : Arrays.copyOfRange(bytes, count, length);
        length = bytes.length;
    }
}
