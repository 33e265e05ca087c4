// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.io.IOException;
import java.io.InputStream;

/** Makes something of the body of an answer. */
@FunctionalInterface
public interface BodyReader<T> {

    /**
     * Reads a body.
     *
     * @return null: there is nothing in it
     * @throws com.fasterxml.jackson.core.JsonProcessingException it is not what it should be
     * @throws IOException the connection broke
     */
    T read(InputStream body) throws IOException;
}
