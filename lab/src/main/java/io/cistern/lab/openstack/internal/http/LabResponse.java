// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** An answer: status, headers, body. */
public record LabResponse(int status, Map<String, String> headers, byte[] body) {

    public static LabResponse json(int status, JsonNode body) {
        return text(status, "application/json", body.toString());
    }

    public static LabResponse text(int status, String contentType, String body) {
        return empty(status).withBody(contentType, body);
    }

    public static LabResponse empty(int status) {
        return new LabResponse(status, Map.of(), new byte[0]);
    }

    public LabResponse with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new LabResponse(status, more, body);
    }

    private LabResponse withBody(String contentType, String text) {
        return new LabResponse(status, headers, text.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", contentType);
    }
}
