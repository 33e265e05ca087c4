// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import io.cistern.api.Consumer;
import io.cistern.api.ConsumerAuthentication;
import io.cistern.api.ErrorCode;
import io.cistern.api.ErrorDetails;
import io.cistern.api.InfrastructureException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;

/** The {@code Authorization} header: Basic (RFC 7617) or Bearer (RFC 6750). */
final class Credentials {
    /** What a 401 asks for. */
    static final String CHALLENGES = "Basic realm=\"cistern\", charset=\"UTF-8\", Bearer realm=\"cistern\"";

    private Credentials() {}

    /** Authenticates who sent a header; none at all is refused too. */
    static Consumer authenticate(String authorization, ConsumerAuthentication authentication) {
        String header = authorization == null ? "" : authorization.strip();
        int space = header.indexOf(' ');
        String scheme = space < 0 ? "" : header.substring(0, space).toLowerCase(Locale.ROOT);
        String credential = header.substring(space + 1).strip();
        return switch (scheme) {
            case "basic" -> password(credential, authentication);
            case "bearer" -> authentication.bearerToken(credential);
            default -> throw refused("no credential was sent");
        };
    }

    private static Consumer password(String credential, ConsumerAuthentication authentication) {
        CharBuffer pair = decoded(credential);
        int colon = pair.toString().indexOf(':');
        if (colon < 0) {
            throw refused("the credential is not a name and a password");
        }
        char[] password = Arrays.copyOfRange(pair.array(), colon + 1, pair.limit());
        try {
            return authentication.password(pair.subSequence(0, colon).toString(), password);
        } finally {
            Arrays.fill(password, '\0');
            Arrays.fill(pair.array(), '\0');
        }
    }

    private static CharBuffer decoded(String credential) {
        try {
            return StandardCharsets.UTF_8.decode(
                    ByteBuffer.wrap(Base64.getDecoder().decode(credential)));
        } catch (IllegalArgumentException notBase64) {
            throw refused("the credential is not in Base64");
        }
    }

    private static InfrastructureException refused(String why) {
        return new InfrastructureException(
                ErrorCode.UNAUTHENTICATED,
                "The consumer is not known: " + why,
                ErrorDetails.builder()
                        .remedy("send an Authorization header with a password (Basic) or a token (Bearer)")
                        .build());
    }
}
