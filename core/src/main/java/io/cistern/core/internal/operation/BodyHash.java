// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.operation;

import io.cistern.core.internal.call.AdmittedCall;
import io.cistern.json.CisternJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a request says, in 64 hexadecimal digits: equal for requests that mean the same in the same group. */
final class BodyHash {

    private BodyHash() {}

    static String of(CisternJson json, AdmittedCall call) {
        String body = call.resourceGroupId().orElse("") + "\n" + json.canonical(call.request());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
