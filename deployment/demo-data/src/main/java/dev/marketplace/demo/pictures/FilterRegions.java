package dev.marketplace.demo.pictures;

import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Gives every blurred shape a filter of its own that ends where the blur or the view does.
 *
 * <p>The drawings share one filter per blur, as large as the whole drawing. JSVG blurs all of a filter's region, which
 * was nine tenths of the time a picture took.
 */
final class FilterRegions {

    /** Three box blurs, which is how JSVG and browsers blur, reach less than three deviations. */
    private static final double REACH = 3;

    /** For antialiasing and for regions that begin between two pixels. */
    private static final double SLACK = 4;

    private static final List<String> GEOMETRY =
            List.of("d", "x", "y", "width", "height", "rx", "ry", "cx", "cy", "r", "x1", "y1", "x2", "y2", "points");

    private final Document document;
    private final Rectangle2D view;
    private final Map<String, Element> filters = new HashMap<>();

    private FilterRegions(Document document, Rectangle2D view) {
        this.document = document;
        this.view = view;
        for (Element filter : elements(document, "filter")) {
            filters.put(filter.getAttribute("id"), filter);
        }
    }

    /**
     * The same drawing with narrower filters; a group that moves its parts keeps the filter it has.
     *
     * @param view what will be seen of it, in the drawing's coordinates
     */
    static String confine(String drawing, Rectangle2D view) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(drawing)));
            new FilterRegions(document, view).confineAll();
            return text(document);
        } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
            throw new IllegalArgumentException("not a drawing: " + e.getMessage(), e);
        }
    }

    private void confineAll() {
        int number = 0;
        for (Element element : elements(document, "*")) {
            if (element.hasAttribute("filter")) {
                number++;
                confine(element, "f" + number);
            }
        }
    }

    private void confine(Element element, String id) {
        String reference = element.getAttribute("filter");
        Element filter = filters.get(reference.substring("url(#".length(), reference.length() - 1));
        Optional<Rectangle2D> bounds = bounds(element);
        if (bounds.isEmpty()) {
            return;
        }
        double reach = REACH * deviation(filter) + SLACK;
        Rectangle2D region = grown(bounds.get(), reach + strokeWidth(element));
        if (!moved(element)) {
            region = region.createIntersection(grown(view, reach));
        }
        if (region.isEmpty()) {
            element.getParentNode().removeChild(element);
            return;
        }
        Element own = (Element) filter.cloneNode(true);
        own.setAttribute("id", id);
        own.setAttribute("x", number(Math.floor(region.getX())));
        own.setAttribute("y", number(Math.floor(region.getY())));
        own.setAttribute("width", number(Math.ceil(region.getWidth()) + 1));
        own.setAttribute("height", number(Math.ceil(region.getHeight()) + 1));
        filter.getParentNode().appendChild(own);
        element.setAttribute("filter", "url(#" + id + ")");
    }

    private static Rectangle2D grown(Rectangle2D inner, double by) {
        return new Rectangle2D.Double(
                inner.getX() - by, inner.getY() - by, inner.getWidth() + 2 * by, inner.getHeight() + 2 * by);
    }

    /** Whether its coordinates are not the drawing's. */
    private static boolean moved(Element element) {
        for (var node = element; node != null; node = node.getParentNode() instanceof Element e ? e : null) {
            if (node.hasAttribute("transform")) {
                return true;
            }
        }
        return false;
    }

    /** In the element's own coordinates; empty when parts of a group are moved or blurred themselves. */
    private Optional<Rectangle2D> bounds(Element element) {
        if (!element.getTagName().equals("g")) {
            return Optional.of(shapeBounds(element));
        }
        Rectangle2D all = null;
        NodeList parts = element.getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            Element part = (Element) parts.item(i);
            if (part.hasAttribute("transform") || part.hasAttribute("filter")) {
                return Optional.empty();
            }
            if (!part.getTagName().equals("g")) {
                all = all == null ? shapeBounds(part) : all.createUnion(shapeBounds(part));
            }
        }
        return Optional.ofNullable(all);
    }

    /** With a thin stroke, since a straight line without one has no extent. */
    private static Rectangle2D shapeBounds(Element shape) {
        StringBuilder bare = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' width='800' height='800'><");
        bare.append(shape.getTagName());
        for (String name : GEOMETRY) {
            if (shape.hasAttribute(name)) {
                bare.append(' ')
                        .append(name)
                        .append("='")
                        .append(shape.getAttribute(name))
                        .append('\'');
            }
        }
        bare.append(" fill='none' stroke='#000' stroke-width='1'/></svg>");
        return new SVGLoader()
                .load(
                        new ByteArrayInputStream(bare.toString().getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault())
                .computeShape()
                .getBounds2D();
    }

    private static double deviation(Element filter) {
        Element blur = (Element) filter.getElementsByTagName("feGaussianBlur").item(0);
        return Double.parseDouble(blur.getAttribute("stdDeviation"));
    }

    /** The widest stroke in or around the element: more than any of them paints beyond its geometry. */
    private static double strokeWidth(Element element) {
        double widest = 0;
        NodeList parts = element.getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            widest = Math.max(widest, ownStrokeWidth((Element) parts.item(i)));
        }
        for (var node = element; node != null; node = node.getParentNode() instanceof Element e ? e : null) {
            widest = Math.max(widest, ownStrokeWidth(node));
        }
        return widest;
    }

    private static double ownStrokeWidth(Element element) {
        String width = element.getAttribute("stroke-width");
        return width.isEmpty() ? 0 : Double.parseDouble(width);
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String text(Document document) throws TransformerException {
        Transformer transformer = TransformerFactory.newInstance().newTransformer();
        transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
        StringWriter out = new StringWriter();
        transformer.transform(new DOMSource(document), new StreamResult(out));
        return out.toString();
    }
}
