// SPDX-License-Identifier: Apache-2.0
package io.cistern.rest.internal.resources;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.NotFoundException;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;

/** The description of the interface, and a page to try it: public, they hold no secrets. */
@Path("/")
public final class Documentation {
    private static final Map<String, String> PAGE = Map.of(
            "index.html", "text/html;charset=UTF-8",
            "start.js", "text/javascript;charset=UTF-8",
            "swagger-ui-bundle.js", "text/javascript;charset=UTF-8",
            "swagger-ui.css", "text/css;charset=UTF-8");

    /** What the page may do: run its own files, call its own origin. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

    @GET
    @Path("openapi.json")
    public Response openApiJson() throws IOException {
        return file("openapi.json", "application/json").build();
    }

    @GET
    @Path("openapi.yaml")
    public Response openApiYaml() throws IOException {
        return file("openapi.yaml", "application/yaml").build();
    }

    @GET
    @Path("api-docs")
    public Response page(@Context HttpServletRequest request) {
        return Response.status(Response.Status.SEE_OTHER)
                .header("Location", request.getServletPath() + "/api-docs/index.html")
                .build();
    }

    @GET
    @Path("api-docs/{file}")
    public Response page(@PathParam("file") String file) throws IOException {
        if (!PAGE.containsKey(file)) {
            throw new NotFoundException();
        }
        return file("page/" + file, PAGE.get(file))
                .header("Content-Security-Policy", POLICY)
                .build();
    }

    private static Response.ResponseBuilder file(String name, String mediaType) throws IOException {
        try (InputStream in = Documentation.class.getResourceAsStream("/" + name)) {
            return Response.ok(in.readAllBytes(), mediaType);
        }
    }
}
