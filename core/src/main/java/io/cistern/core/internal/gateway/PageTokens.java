// SPDX-License-Identifier: Apache-2.0
package io.cistern.core.internal.gateway;

import io.cistern.api.InfrastructureException;
import io.cistern.api.Page;
import io.cistern.api.Request;
import io.cistern.api.Response;
import io.cistern.json.CisternJson;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Page tokens, for every query whose request has {@code page} and whose response has {@code nextPageToken}. What a
 * backend gives to go on with is sealed for the very query that it belongs to: it is no use for another one, and tells
 * nobody the resource that it stands for, which its reader need not be allowed to see.
 */
public final class PageTokens {

    private static final String PAGE = "page";
    private static final String NEXT = "nextPageToken";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecretKeySpec key;
    private final SecureRandom random = new SecureRandom();
    private final CisternJson json;

    /** @param key 32 bytes, the same for as long as tokens are to be valid */
    public PageTokens(byte[] key, CisternJson json) {
        this.key = new SecretKeySpec(key, "AES");
        this.json = json;
    }

    /**
     * The request with the backend's own token in place of the sealed one.
     *
     * @param scope what else the token is bound to
     * @throws InfrastructureException INVALID_ARGUMENT where it was not sealed here, for this query
     */
    public Request opened(Request request, String scope) {
        Optional<Page> page = Components.read(request, PAGE, Page.class);
        if (page.isEmpty() || page.get().pageToken().isEmpty()) {
            return request;
        }
        String opened = open(page.get().pageToken().get(), query(request, scope));
        return Components.with(request, PAGE, new Page(page.get().pageSize(), Optional.of(opened)));
    }

    /** The response with a sealed token in place of the backend's own one. */
    public Response sealed(Response response, Request request, String scope) {
        Optional<?> token = Components.read(response, NEXT, Optional.class).flatMap(next -> (Optional<?>) next);
        if (token.isEmpty()) {
            return response;
        }
        return Components.with(response, NEXT, Optional.of(seal((String) token.get(), query(request, scope))));
    }

    private String seal(String token, String query) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] hidden = cipher(Cipher.ENCRYPT_MODE, nonce, query).doFinal(token.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + hidden.length)
                    .put(nonce)
                    .put(hidden)
                    .array();
            return Base64.getUrlEncoder().withoutPadding().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the page token cannot be sealed", e);
        }
    }

    private String open(String sealed, String query) {
        byte[] both = decoded(sealed);
        if (both.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
            throw notOurs();
        }
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        try {
            byte[] token =
                    cipher(Cipher.DECRYPT_MODE, nonce, query).doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(token, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw notOurs();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the page token cannot be opened", e);
        }
    }

    private static byte[] decoded(String sealed) {
        try {
            return Base64.getUrlDecoder().decode(sealed);
        } catch (IllegalArgumentException e) {
            throw notOurs();
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String query) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(query.getBytes(StandardCharsets.UTF_8));
        return cipher;
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
