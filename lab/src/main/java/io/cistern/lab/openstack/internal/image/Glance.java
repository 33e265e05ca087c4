// SPDX-License-Identifier: Apache-2.0
package io.cistern.lab.openstack.internal.image;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cistern.lab.openstack.internal.Json;
import io.cistern.lab.openstack.internal.Timeline;
import io.cistern.lab.openstack.internal.http.LabRequest;
import io.cistern.lab.openstack.internal.http.LabResponse;
import io.cistern.lab.openstack.internal.http.LabService;
import io.cistern.lab.openstack.internal.http.Query;
import io.cistern.lab.openstack.internal.identity.Directory;
import io.cistern.lab.openstack.internal.identity.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The image service, for reading and deleting. Every answer is that of the recording named at its method, in the folder
 * image.
 */
public final class Glance implements LabService {

    private static final int PAGE = 25;
    private static final String IMAGES = "/v2/images";
    private static final Set<String> METHODS = Set.of("GET", "DELETE");
    private static final Set<String> CONTROLS = Set.of("limit", "marker", "sort_key", "sort_dir", "sort");

    private final Timeline timeline;
    private final Directory directory;
    private final Map<String, Image> images = new LinkedHashMap<>();

    public Glance(Timeline timeline, Directory directory) {
        this.timeline = timeline;
        this.directory = directory;
    }

    public Map<String, Image> images() {
        return images;
    }

    @Override
    public LabResponse handle(LabRequest request) {
        if (!METHODS.contains(request.method())) {
            return plain(405, "Method Not Allowed", "The lab's images can only be read and deleted.");
        }
        if (request.path().replace("/", "").isEmpty()) {
            return versions(request);
        }
        return timeline.now(() -> answer(request));
    }

    private LabResponse answer(LabRequest request) {
        Optional<Session> session = request.header("x-auth-token").flatMap(directory::session);
        if (session.isEmpty()) {
            String identity = request.origin().substring(0, request.origin().lastIndexOf('/')) + "/identity/v3";
            return plain(
                            401,
                            "Unauthorized",
                            "This server could not verify that you are authorized to access the document you requested. Either you "
                                    + "supplied the wrong credentials (e.g., bad password), or your browser does not understand how "
                                    + "to supply the credentials required.")
                    .with("Www-Authenticate", "Keystone uri=\"" + identity + "\"");
        }
        return answer(request, session.get()).with("X-Openstack-Request-Id", request.id());
    }

    private LabResponse answer(LabRequest request, Session session) {
        boolean isDelete = request.method().equals("DELETE");
        if (request.path().equals(IMAGES) && !isDelete) {
            return list(session, request.query());
        }
        String id = request.path().substring(request.path().lastIndexOf('/') + 1);
        if (!request.path().equals(IMAGES + "/" + id)) {
            return plain(404, "Not Found", "The resource could not be found.");
        }
        Optional<Image> image = Optional.ofNullable(images.get(id)).filter(found -> isVisible(session, found));
        if (isDelete) {
            return delete(session, id, image);
        }
        return image.map(found -> LabResponse.json(200, view(found)))
                .orElseGet(() -> plain(404, "Not Found", "No image found with ID " + id));
    }

    private static boolean isVisible(Session session, Image image) {
        return image.isPublic() || isOwn(session, image);
    }

    private static boolean isOwn(Session session, Image image) {
        return session.isAdmin()
                || session.project()
                        .filter(project -> project.id().equals(image.owner()))
                        .isPresent();
    }

    /** Recordings: snapshot-delete, snapshot-delete-not-found. */
    private LabResponse delete(Session session, String id, Optional<Image> image) {
        if (image.isEmpty()) {
            return plain(404, "Not Found", "Failed to find image " + id + " to delete");
        }
        if (!isOwn(session, image.get())) {
            return plain(403, "Forbidden", "You are not permitted to delete this image.");
        }
        images.remove(id);
        return LabResponse.text(204, "text/html; charset=UTF-8", "");
    }

    /** Recordings: images, images-page, images-by-name, snapshots-by-mark, snapshots-by-other-mark. */
    private LabResponse list(Session session, Query query) {
        List<Image> found = images.values().stream()
                .filter(image -> isVisible(session, image) && matches(image, query))
                .toList();
        int limit = query.first("limit")
                .filter(text -> text.matches("[0-9]+"))
                .map(Integer::parseInt)
                .orElse(PAGE);
        int from = query.first("marker")
                .map(marker -> found.stream().map(Image::id).toList().indexOf(marker) + 1)
                .orElse(0);
        List<Image> page = found.subList(from, Math.min(found.size(), from + limit));
        ObjectNode answer =
                Json.object("images", Json.array(page.stream().map(Glance::view).toList()));
        answer.put("first", query.toString().isEmpty() ? IMAGES : IMAGES + "?" + query);
        answer.put("schema", "/v2/schemas/images");
        if (page.size() == limit && limit > 0) {
            answer.put(
                    "next",
                    IMAGES + "?" + query.withMarker(page.get(page.size() - 1).id()));
        }
        return LabResponse.json(200, answer);
    }

    private static boolean matches(Image image, Query query) {
        return query.names().stream().filter(name -> !CONTROLS.contains(name)).allMatch(name -> query.first(name)
                .equals(attribute(image, name)));
    }

    private static Optional<String> attribute(Image image, String name) {
        return switch (name) {
            case "name" -> Optional.of(image.name());
            case "status" -> Optional.of(image.status());
            case "disk_format" -> Optional.of(image.diskFormat());
            case "owner" -> Optional.of(image.owner());
            case "visibility" -> Optional.of(image.visibility());
            default -> Optional.ofNullable(image.properties().get(name));
        };
    }

    /** Recordings: image, snapshot-active. */
    private static ObjectNode view(Image image) {
        ObjectNode view = Json.strings(image.properties());
        view.put("name", image.name()).put("disk_format", image.diskFormat()).put("container_format", "bare");
        view.put("visibility", image.visibility()).put("size", image.size());
        if (image.virtualSize() == 0) {
            view.putNull("virtual_size");
        } else {
            view.put("virtual_size", image.virtualSize());
        }
        view.put("status", image.status()).put("checksum", "0".repeat(32)).put("protected", false);
        view.put("min_ram", 0)
                .put("min_disk", image.minDisk())
                .put("owner", image.owner())
                .put("os_hidden", false);
        view.put("os_hash_algo", "sha512").put("os_hash_value", "0".repeat(128)).put("id", image.id());
        String time = Json.seconds(image.createdAt());
        view.put("created_at", time).put("updated_at", time).putArray("tags");
        view.put("self", IMAGES + "/" + image.id()).put("file", IMAGES + "/" + image.id() + "/file");
        return view.put("schema", "/v2/schemas/image").put("stores", "local");
    }

    /** Recording: versions. */
    private static LabResponse versions(LabRequest request) {
        ArrayNode versions = Json.array();
        IntStream.of(15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0).forEach(minor -> {
            ObjectNode version = versions.addObject().put("id", "v2." + minor);
            version.put("status", minor == 15 ? "CURRENT" : "SUPPORTED");
            version.putArray("links").addObject().put("rel", "self").put("href", request.origin() + "/v2/");
        });
        return LabResponse.json(300, Json.object("versions", versions));
    }

    private static LabResponse plain(int status, String title, String message) {
        ObjectNode body = Json.object().put("message", message + "<br /><br />\n\n\n");
        return LabResponse.json(status, body.put("code", status + " " + title).put("title", title));
    }
}
