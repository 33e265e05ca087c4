// SPDX-License-Identifier: Apache-2.0
package io.cistern.backend.support.http;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/**
 * The last body that is read from a connection. The JDK's client keeps a connection unless the peer says that it closes
 * it; some close without a word, and the next request, which may be one that must not be repeated, would be lost. Giving
 * the subscription up closes the connection at once.
 */
final class LastBody implements BodySubscriber<InputStream> {

    private final BodySubscriber<InputStream> reader = BodySubscribers.ofInputStream();
    private final long length;
    private long received;
    private boolean over;
    private Subscription subscription;

    private LastBody(HttpResponse.ResponseInfo answer) {
        length = answer.headers().firstValueAsLong("content-length").orElse(Long.MAX_VALUE);
    }

    static BodyHandler<InputStream> handler() {
        return LastBody::new;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return reader.getBody();
    }

    @Override
    public void onSubscribe(Subscription upstream) {
        subscription = upstream;
        reader.onSubscribe(upstream);
    }

    @Override
    public void onNext(List<ByteBuffer> part) {
        part.forEach(buffer -> received += buffer.remaining());
        reader.onNext(part);
        if (received >= length) {
            onComplete();
        }
    }

    @Override
    public void onError(Throwable broken) {
        if (!over) {
            over = true;
            reader.onError(broken);
        }
    }

    @Override
    public void onComplete() {
        if (!over) {
            over = true;
            reader.onComplete();
            subscription.cancel();
        }
    }
}
