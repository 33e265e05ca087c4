// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.server;

import io.cistern.json.CisternJson;
import io.cistern.rest.internal.http.HttpProblem;
import io.cistern.rest.internal.http.Problems;
import io.cistern.rest.internal.http.TraceParent;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.regex.Pattern;
import javax.servlet.AsyncEvent;
import javax.servlet.AsyncListener;
import javax.servlet.DispatcherType;
import javax.servlet.ServletConfig;
import javax.servlet.ServletException;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What every request passes before JAX-RS sees it: the limits, the headers that all answers have. */
final class FrontDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final Pattern MEDIA_TYPE = Pattern.compile("\\s*[\\w!#$&^.+-]+/[\\w!#$&^.+-]+\\s*(;|$)");
    private static final Pattern ESCAPED = Pattern.compile("(?:[^%]++|%[0-9A-Fa-f]{2})*+");
    private static final Set<String> HARMLESS = Set.of("GET", "HEAD", "OPTIONS");

    private final transient HttpServlet inside;
    private final transient CisternJson json;
    private final transient Limits limits;
    private final transient Semaphore places;

    FrontDoor(HttpServlet inside, CisternJson json, Limits limits) {
        this.inside = inside;
        this.json = json;
        this.limits = limits;
        this.places = new Semaphore(limits.concurrentRequests());
    }

    @Override
    public void init(ServletConfig config) throws ServletException {
        super.init(config);
        inside.init(config);
    }

    /**
     * The container restarts all servlets when a bundle that has one comes or goes; CXF's would forget what it serves.
     * It ends when the façade does.
     */
    @Override
    public void destroy() {
        // nothing is held for the container
    }

    /** Ends what is inside. */
    void close() {
        inside.destroy();
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            pass(request, response); // has its place already, and comes to be answered
            return;
        }
        headers(request, response);
        if (fromAnotherOrigin(request)) {
            refuse(response, 403);
        } else if (request.getQueryString() != null && request.getQueryString().length() > limits.queryCharacters()) {
            refuse(response, 414);
        } else if (!isPath(request.getRequestURI()) || !isQuery(request.getQueryString())) {
            refuse(response, 400);
        } else if (!isMediaType(request.getContentType())) {
            refuse(response, 415);
        } else if (!places.tryAcquire()) {
            response.setHeader("Retry-After", "1");
            refuse(response, 429);
        } else {
            serve(request, response);
        }
    }

    private void serve(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            pass(request, response);
        } finally {
            if (request.isAsyncStarted()) {
                request.getAsyncContext().addListener(new Leaving(places));
            } else {
                places.release();
            }
        }
    }

    private void pass(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            inside.service(request, response);
        } catch (ServletException | RuntimeException e) {
            LOG.error("The façade failed", e);
            if (!response.isCommitted()) {
                refuse(response, 500);
            }
        }
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(TraceParent.NAME, TraceParent.begin(request));
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
    }

    /** A browser sends a remembered password along, whoever's page makes it call. */
    private static boolean fromAnotherOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        boolean foreign = "cross-site".equals(site) || "same-site".equals(site);
        return foreign && !HARMLESS.contains(request.getMethod());
    }

    /** CXF takes a path that is no URI for a defect of the service. */
    private static boolean isPath(String path) {
        try {
            return new URI(path).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The same is true of a query with a percent sign that begins no octet. */
    private static boolean isQuery(String query) {
        return query == null || ESCAPED.matcher(query).matches();
    }

    /** The same is true of text that is no media type. */
    private static boolean isMediaType(String contentType) {
        return contentType == null || MEDIA_TYPE.matcher(contentType).lookingAt();
    }

    private void refuse(HttpServletResponse response, int status) throws IOException {
        response.setStatus(status);
        response.setContentType(Problems.MEDIA_TYPE);
        json.write(response.getOutputStream(), HttpProblem.of(status));
    }

    /** Gives the place of an asynchronous request back. */
    private record Leaving(Semaphore places) implements AsyncListener {
        @Override
        public void onComplete(AsyncEvent event) {
            places.release();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            // completes afterwards
        }

        @Override
        public void onError(AsyncEvent event) {
            // completes afterwards
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            event.getAsyncContext().addListener(this);
        }
    }
}
