// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.json.CisternJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page tokens, for every query whose request has {@code page} and whose response has {@code nextPageToken}. What a
 * backend gives to go on with is signed for the very query that it belongs to: it is no use for another one.
 */
public final class PageTokens {

    private static final String PAGE = "page";
    private static final String NEXT = "nextPageToken";
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final byte[] key;
    private final CisternJson json;

    /** @param key the same for as long as tokens are to be valid */
    public PageTokens(byte[] key, CisternJson json) {
        this.key = key.clone();
        this.json = json;
    }

    /**
     * The request with the backend's own token in place of the signed one.
     *
     * @param scope what else the token is bound to
     * @throws InfrastructureException INVALID_ARGUMENT where it was not signed here, for this query
     */
    public Request opened(Request request, String scope) {
        Optional<Page> page = Components.read(request, PAGE, Page.class);
        if (page.isEmpty() || page.get().pageToken().isEmpty()) {
            return request;
        }
        String opened = open(page.get().pageToken().get(), query(request, scope));
        return Components.with(request, PAGE, new Page(page.get().pageSize(), Optional.of(opened)));
    }

    /** The response with a signed token in place of the backend's own one. */
    public Response signed(Response response, Request request, String scope) {
        Optional<?> token = Components.read(response, NEXT, Optional.class).flatMap(next -> (Optional<?>) next);
        if (token.isEmpty()) {
            return response;
        }
        return Components.with(response, NEXT, Optional.of(sign((String) token.get(), query(request, scope))));
    }

    private String sign(String token, String query) {
        byte[] content = token.getBytes(StandardCharsets.UTF_8);
        byte[] signature = signature(content, query);
        byte[] both = Arrays.copyOf(signature, signature.length + content.length);
        System.arraycopy(content, 0, both, signature.length, content.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
    }

    private String open(String signed, String query) {
        byte[] both = decoded(signed);
        if (both.length <= SIGNATURE_BYTES) {
            throw notOurs();
        }
        byte[] content = Arrays.copyOfRange(both, SIGNATURE_BYTES, both.length);
        if (!MessageDigest.isEqual(Arrays.copyOf(both, SIGNATURE_BYTES), signature(content, query))) {
            throw notOurs();
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] decoded(String signed) {
        try {
            return Base64.getUrlDecoder().decode(signed);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private byte[] signature(byte[] content, String query) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            mac.update(query.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) 0);
            return Arrays.copyOf(mac.doFinal(content), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }

    private String query(Request request, String scope) {
        return scope + "\n" + json.canonical(Components.with(request, PAGE, Page.FIRST));
    }

    private static InfrastructureException notOurs() {
        return InfrastructureException.invalidArgument(
                "pageToken",
                "is the nextPageToken of a response to the same query",
                "give the token unchanged and with the same request, or start at the first page");
    }
}
