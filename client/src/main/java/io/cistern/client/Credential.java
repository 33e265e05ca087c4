// SPDX-License-Identifier: Apache-2.0
package io.cistern.client;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.function.Supplier;

/** Who the client is to the gateway. Asked for anew with every request, so that it can be renewed; never printed. */
public sealed interface Credential {

    /** The value of the {@code Authorization} header. */
    String authorization();

    /**
     * A user of the container and its password.
     *
     * @param name the user's name
     * @param password gives the password
     */
    record Password(String name, Supplier<char[]> password) implements Credential {

        @Override
        public String authorization() {
            String pair = name + ":" + CharBuffer.wrap(password.get());
            return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "password of " + name;
        }
    }

    /**
     * A signed token of an issuer that the gateway trusts.
     *
     * @param token gives the token
     */
    record BearerToken(Supplier<String> token) implements Credential {

        @Override
        public String authorization() {
            return "Bearer " + token.get();
        }

        @Override
        public String toString() {
            return "bearer token";
        }
    }
}
