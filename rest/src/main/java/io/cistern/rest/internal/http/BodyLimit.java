// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.container.ContainerRequestFilter;

/** Ends the reading of a body that is longer than allowed, whether or not its length was announced. */
public final class BodyLimit implements ContainerRequestFilter {
    private final long limit;

    /**
     * @param limit the most bytes of a body
     */
    public BodyLimit(long limit) {
        this.limit = limit;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getLength() > limit) {
            throw new Exceeded();
        }
        request.setEntityStream(new Limited(request.getEntityStream(), limit));
    }

    /** The body is too long. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;

        Exceeded() {
            super("the body is longer than allowed");
        }
    }

    private static final class Limited extends FilterInputStream {
        private long left;

        Limited(InputStream in, long limit) {
            super(in);
            left = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = super.read(buffer, offset, length);
            count(got);
            return got;
        }

        private void count(int bytes) throws Exceeded {
            left -= Math.max(0, bytes);
            if (left < 0) {
                throw new Exceeded();
            }
        }
    }
}
