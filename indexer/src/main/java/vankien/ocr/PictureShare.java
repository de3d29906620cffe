package vankien.ocr;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.Concatenate;
import org.apache.pdfbox.contentstream.operator.state.Restore;
import org.apache.pdfbox.contentstream.operator.state.Save;
import org.apache.pdfbox.contentstream.operator.state.SetGraphicsStateParameters;
import org.apache.pdfbox.contentstream.operator.state.SetMatrix;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;

/**
 * Where the pictures of a page lie and how much of it they cover; a scan may be cut into strips, so their areas are added up. And whether it fills
 * shapes, which letters that a drawing program has made outlines of are.
 */
final class PictureShare extends PDFStreamEngine {
    /** Fewer lines and curves around what is filled are no three letters. */
    private static final int FEW_STROKES = 24;

    /** Points in a millimetre. */
    private static final double MM = 72 / 25.4;
    /** Stamps of secrecy stand below the number or the title of a document: in the upper two fifths of its first page. */
    private static final double HEAD = .4;
    /** Pictures that cover this share of the head are the head. */
    private static final double HEAD_SHARE = .25;
    /** A line or a dot, in millimetres: the stamp MẬT is 20 wide and 8 high. */
    private static final double LEAST_WIDTH = 12;

    private static final double LEAST_HEIGHT = 4;
    /** Lower or narrower shapes are bars and dots. */
    private static final double LEAST_LETTER = 1;
    /** A masthead is wider; the longest stamp, TÀI LIỆU THU HỒI, has 80 millimetres. */
    private static final double MOST_WIDTH = 100;
    /** An emblem, a seal, a flag or a square code is not larger, in millimetres. */
    private static final double LARGEST_EMBLEM = 36;
    /** And not wider in relation to its height: a flag is 3 : 2, stamps are 5 : 3 at least. */
    private static final double WIDEST_EMBLEM = 1.6;

    /** A picture, in points from the lower left corner of the page. */
    private record Place(double left, double bottom, double right, double top) {
        double width() {
            return right - left;
        }

        double height() {
            return top - bottom;
        }

        Place and(Place other) {
            return new Place(
                    Math.min(left, other.left),
                    Math.min(bottom, other.bottom),
                    Math.max(right, other.right),
                    Math.max(top, other.top));
        }

        boolean mayBeLetter() {
            return width() > LEAST_LETTER * MM && height() > LEAST_LETTER * MM;
        }

        boolean mayBeStamp() {
            if (width() < LEAST_WIDTH * MM || height() < LEAST_HEIGHT * MM || width() > MOST_WIDTH * MM) {
                return false;
            }
            boolean emblem = Math.max(width(), height()) <= LARGEST_EMBLEM * MM
                    && width() <= height() * WIDEST_EMBLEM
                    && height() <= width() * WIDEST_EMBLEM;
            return !emblem;
        }
    }

    private final List<Place> places = new ArrayList<>();
    private double area;
    private double paper;
    private double above;
    private double headArea;
    /** What is filled, each shape by itself. */
    private final List<Place> shapes = new ArrayList<>();

    private @Nullable Rectangle2D path;
    private int strokes;
    private int filled;

    private PictureShare() {
        addOperator(new Concatenate(this));
        addOperator(new DrawObject(this));
        addOperator(new SetGraphicsStateParameters(this));
        addOperator(new Save(this));
        addOperator(new Restore(this));
        addOperator(new SetMatrix(this));
    }

    static PictureShare of(PDPage page) throws IOException {
        PictureShare share = new PictureShare();
        share.processPage(page);
        PDRectangle box = page.getCropBox();
        share.paper = (double) box.getWidth() * box.getHeight();
        // Of a page that lies on its side everything counts as its head.
        double head = page.getRotation() == 0 ? HEAD : 1;
        share.above = box.getUpperRightY() - head * box.getHeight();
        share.headArea = share.paper * head;
        return share;
    }

    /** Whether pictures cover so much of the head that what stands there may stand in them only. */
    boolean coversHead() {
        double covered = 0;
        for (Place place : places) {
            covered += place.width() * Math.max(0, Math.min(place.height(), place.top - above));
        }
        return headArea > 0 && covered / headArea >= HEAD_SHARE;
    }

    /**
     * Whether a picture whose middle lies in the head may be a stamp, or the shapes that are filled there together: neither
     * a line or dot, nor as wide as a masthead, nor as small and as square as emblems, seals and square codes are.
     */
    boolean mayHoldStampAtHead() {
        return places.stream().filter(this::isAtHead).anyMatch(Place::mayBeStamp)
                || (fillsShapes()
                        && shapes.stream()
                                .filter(this::isAtHead)
                                .reduce(Place::and)
                                .filter(Place::mayBeStamp)
                                .isPresent());
    }

    private boolean isAtHead(Place place) {
        return (place.bottom + place.top) / 2 > above;
    }

    /** The share of the page, 0 where it has no pictures, 1 for a scan; more where they lie upon each other. */
    double share() {
        return paper <= 0 ? 0 : area / paper;
    }

    /** Whether shapes are filled that may be letters; ruled lines and bars are none. */
    boolean fillsShapes() {
        return filled >= FEW_STROKES;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        count(operator.getName(), operands);
        if (!operator.getName().equals("Do") || !(operands.getFirst() instanceof COSName name)) {
            super.processOperator(operator, operands);
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) matrix.getScalingFactorX() * matrix.getScalingFactorY());
            places.add(place(matrix));
        } else if (object instanceof PDFormXObject form) {
            showForm(form);
        }
    }

    private static Place place(Matrix matrix) {
        Rectangle2D box = matrix.createAffineTransform()
                .createTransformedShape(new Rectangle2D.Double(0, 0, 1, 1))
                .getBounds2D();
        return place(box);
    }

    private static Place place(Rectangle2D box) {
        return new Place(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    private void count(String operator, List<COSBase> operands) {
        switch (operator) {
            case "m" -> follow(operands);
            case "l", "c", "v", "y" -> {
                follow(operands);
                strokes++;
            }
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                filled += strokes;
                fill();
            }
            case "S", "s", "n" -> {
                strokes = 0;
                path = null;
            }
            default -> {}
        }
    }

    private void fill() {
        if (path != null && strokes > 0) {
            Place shape = place(path);
            if (shape.mayBeLetter()) {
                shapes.add(shape);
            }
        }
        strokes = 0;
        path = null;
    }

    /** Takes the points of a line or curve to the path. */
    private void follow(List<COSBase> operands) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            if (operands.get(i) instanceof COSNumber x && operands.get(i + 1) instanceof COSNumber y) {
                Point2D point = getGraphicsState()
                        .getCurrentTransformationMatrix()
                        .transformPoint(x.floatValue(), y.floatValue());
                if (path == null) {
                    path = new Rectangle2D.Double(point.getX(), point.getY(), 0, 0);
                } else {
                    path.add(point);
                }
            }
        }
    }
}
