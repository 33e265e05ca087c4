// SPDX-License-Identifier: Apache-2.0
package io.cistern.drawing.internal;

import io.cistern.pim.topology.TopologyLink;
import io.cistern.pim.topology.TopologyNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where everything stands. What contains others stands beside its like, everything else one below the other; switches,
 * PDUs and consumers stand at the sides of what they are linked to, so that cables run level instead of across.
 */
public final class Layout {

    static final int ROW_HEIGHT = 22;
    static final int HEAD = 24;
    static final int TERMINAL = 15;
    static final int CHIP = 8;

    private static final int ROW_WIDTH = 330;
    private static final int SIDE_WIDTH = 170;
    private static final int PAD = 14;
    private static final int GAP = 6;
    private static final int GUTTER = 110;
    private static final int MARGIN = 20;
    private static final int TOP = 64;
    private static final int BESIDE = 4;
    private static final int COLUMN = 1_300;
    private static final int CHIPS = 52;

    private final Outline outline;
    private final Set<String> linked = new HashSet<>();
    private final Map<Item, Group> groups = new IdentityHashMap<>();
    private final Map<Item, Box> boxes = new IdentityHashMap<>();
    private final Map<String, Box> chips = new HashMap<>();
    private final int width;
    private final int height;

    public Layout(Outline outline) {
        this.outline = outline;
        outline.links().forEach(link -> {
            linked.add(link.aEnd());
            linked.add(link.zEnd());
        });
        Group whole = new Group(outline.roots());
        whole.place(MARGIN, TOP);
        boxes.forEach((item, box) -> chips(item, box));
        this.width = whole.width + 2 * MARGIN;
        this.height = whole.height + TOP + MARGIN;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    Box box(Item item) {
        return boxes.get(item);
    }

    /** Where a port is drawn on a row; null: it has no place of its own. */
    Box chip(String nodeId) {
        return chips.get(nodeId);
    }

    /** Whether a box stands at a side, with its ports one below the other. */
    boolean isAtTheSide(Item item) {
        return item.isAtTheSide()
                && (linked.contains(item.node().nodeId()) || !ports(item).isEmpty());
    }

    /** The ports of a box where links end. */
    List<TopologyNode> ports(Item item) {
        return item.terminals().stream()
                .filter(terminal -> linked.contains(terminal.nodeId()))
                .toList();
    }

    /** Where a link ends at a node that stands at a side, or has no place of its own. */
    Box end(String nodeId, int towards) {
        Box chip = chips.get(nodeId);
        if (chip != null) {
            return chip;
        }
        Item item = outline.boxOf(nodeId);
        Box box = boxes.get(item);
        int x = towards < box.middle() ? box.x() : box.right();
        List<TopologyNode> ports = ports(item);
        for (int i = 0; i < ports.size(); i++) {
            if (ports.get(i).nodeId().equals(nodeId)) {
                return new Box(x, box.y() + HEAD + i * TERMINAL + TERMINAL / 2, 0, 0);
            }
        }
        return new Box(x, item.isLeaf() ? box.centre() : box.y() + HEAD / 2, 0, 0);
    }

    /** The ports of a row stand at its edges, each at that which is nearer to what it is linked to. */
    private void chips(Item item, Box box) {
        if (isAtTheSide(item)) {
            return;
        }
        List<String> left = new ArrayList<>();
        List<String> right = new ArrayList<>();
        for (TopologyNode port : ports(item)) {
            (peer(port.nodeId(), item).middle() < box.middle() ? left : right).add(port.nodeId());
        }
        int y = item.isLeaf() ? box.centre() : box.y() + HEAD / 2;
        for (int i = 0; i < left.size(); i++) {
            chips.put(left.get(i), chip(box.x() + 3 + i * step(left.size()), y));
        }
        for (int i = 0; i < right.size(); i++) {
            chips.put(right.get(i), chip(box.right() - 3 - CHIP - i * step(right.size()), y));
        }
    }

    private static Box chip(int x, int centre) {
        return new Box(x, centre - CHIP / 2, CHIP, CHIP);
    }

    private static int step(int count) {
        return Math.min(CHIP + 3, CHIPS / count);
    }

    private Box peer(String port, Item own) {
        return outline.links().stream()
                .filter(link -> link.aEnd().equals(port) || link.zEnd().equals(port))
                .map(link -> boxes.get(outline.boxOf(other(link, port))))
                .findFirst()
                .orElse(boxes.get(own));
    }

    private static String other(TopologyLink link, String end) {
        return link.aEnd().equals(end) ? link.zEnd() : link.aEnd();
    }

    private int widthOf(Item item) {
        return item.isLeaf() ? isAtTheSide(item) ? SIDE_WIDTH : ROW_WIDTH : group(item).width + 2 * PAD;
    }

    private int heightOf(Item item) {
        if (!item.isLeaf()) {
            return group(item).height + HEAD + PAD;
        }
        if (!isAtTheSide(item)) {
            return ROW_HEIGHT;
        }
        int shown = ports(item).size();
        return HEAD + TERMINAL * (shown + (shown < item.terminals().size() ? 1 : 0));
    }

    private Group group(Item item) {
        Group known = groups.get(item);
        if (known == null) {
            known = new Group(item.parts());
            groups.put(item, known);
        }
        return known;
    }

    /** What stands in one container: columns of the left side, the middle, and the right side. */
    private final class Group {

        private final List<Item> left = new ArrayList<>();
        private final List<List<Item>> middle = new ArrayList<>();
        private final List<Item> right = new ArrayList<>();
        private final boolean beside;
        private final int width;
        private final int height;

        Group(List<Item> items) {
            List<Item> centre = new ArrayList<>();
            for (Item item : items) {
                if (!isAtTheSide(item)) {
                    centre.add(item);
                } else {
                    (stacked(left) <= stacked(right) ? left : right).add(item);
                }
            }
            this.beside = centre.stream().noneMatch(Item::isLeaf);
            centre.forEach(this::add);
            this.width = widest(left) + middleWidth() + widest(right) + gutters() * GUTTER;
            this.height = Math.max(middleHeight(), Math.max(stacked(left), stacked(right)));
        }

        /** To the line or column that is being filled, or to a new one. */
        private void add(Item item) {
            List<Item> last = middle.isEmpty() ? null : middle.get(middle.size() - 1);
            boolean full = last == null || (beside ? last.size() >= BESIDE : stacked(last) + heightOf(item) > COLUMN);
            if (full) {
                last = new ArrayList<>();
                middle.add(last);
            }
            last.add(item);
        }

        private int gutters() {
            return middle.isEmpty()
                    ? left.isEmpty() || right.isEmpty() ? 0 : 1
                    : (left.isEmpty() ? 0 : 1) + (right.isEmpty() ? 0 : 1);
        }

        private int stacked(List<Item> items) {
            return items.stream().mapToInt(item -> heightOf(item) + GAP).sum();
        }

        private int widest(List<Item> items) {
            return items.stream().mapToInt(Layout.this::widthOf).max().orElse(0);
        }

        private int lineWidth(List<Item> items) {
            return items.stream().mapToInt(item -> widthOf(item) + PAD).sum();
        }

        private int lineHeight(List<Item> items) {
            return items.stream().mapToInt(Layout.this::heightOf).max().orElse(0) + PAD;
        }

        private int middleWidth() {
            return beside
                    ? middle.stream().mapToInt(this::lineWidth).max().orElse(0)
                    : middle.stream().mapToInt(column -> widest(column) + GAP).sum();
        }

        private int middleHeight() {
            return beside
                    ? middle.stream().mapToInt(this::lineHeight).sum()
                    : middle.stream().mapToInt(this::stacked).max().orElse(0);
        }

        void place(int x, int y) {
            column(left, x, y);
            int start = x + widest(left) + (left.isEmpty() ? 0 : GUTTER);
            int atX = start;
            int atY = y;
            for (List<Item> some : middle) {
                if (beside) {
                    line(some, start, atY);
                    atY += lineHeight(some);
                } else {
                    column(some, atX, y);
                    atX += widest(some) + GAP;
                }
            }
            column(right, x + width - widest(right), y);
        }

        private void line(List<Item> items, int x, int y) {
            int at = x;
            for (Item item : items) {
                put(item, at, y);
                at += widthOf(item) + PAD;
            }
        }

        private void column(List<Item> items, int x, int y) {
            int at = y;
            for (Item item : items) {
                put(item, x, at);
                at += heightOf(item) + GAP;
            }
        }

        private void put(Item item, int x, int y) {
            boxes.put(item, new Box(x, y, widthOf(item), heightOf(item)));
            if (!item.isLeaf()) {
                group(item).place(x + PAD, y + HEAD);
            }
        }
    }
}
