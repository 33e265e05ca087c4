// SPDX-License-Identifier: Apache-2.0
package io.cistern.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A collection of REST that has been read page by page, as a client does it.
 *
 * @param pages how many pages there were
 * @param elements how many elements these had
 */
record Pages(int pages, int elements) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; *rel=\"?next\"?");

    static Pages read(Rest rest, String path) throws IOException, InterruptedException {
        return read(rest, path, element -> {});
    }

    /** Reads them, and looks at each element. */
    static Pages read(Rest rest, String path, Consumer<JsonNode> look) throws IOException, InterruptedException {
        int pages = 0;
        int elements = 0;
        Optional<String> next = Optional.of(path);
        while (next.isPresent()) {
            HttpResponse<byte[]> answer =
                    rest.client().send(rest.get(next.get()), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException(next.get() + ": " + answer.statusCode());
            }
            pages++;
            JsonNode page = JSON.readTree(answer.body());
            page.forEach(look);
            elements += page.size();
            next = answer.headers().firstValue("Link").flatMap(Pages::next);
        }
        return new Pages(pages, elements);
    }

    private static Optional<String> next(String link) {
        Matcher matcher = NEXT.matcher(link);
        return matcher.find()
                ? Optional.of(matcher.group(1)).map(URI::create).map(uri -> uri.getRawPath() + "?" + uri.getRawQuery())
                : Optional.empty();
    }
}
