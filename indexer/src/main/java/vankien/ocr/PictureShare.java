package vankien.ocr;

import java.io.IOException;
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
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.PDXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.util.Matrix;

/**
 * How much of a page its pictures cover; a scan may be cut into strips, so their areas are added up. And whether it fills
 * shapes, which letters that a drawing program has made outlines of are.
 */
final class PictureShare extends PDFStreamEngine {
    /** Fewer lines and curves around what is filled are no three letters. */
    private static final int FEW_STROKES = 24;

    private double area;
    private double paper;
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
        return share;
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
        count(operator.getName());
        if (!operator.getName().equals("Do") || !(operands.getFirst() instanceof COSName name)) {
            super.processOperator(operator, operands);
            return;
        }
        PDXObject object = getResources().getXObject(name);
        if (object instanceof PDImageXObject) {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            area += Math.abs((double) matrix.getScalingFactorX() * matrix.getScalingFactorY());
        } else if (object instanceof PDFormXObject form) {
            showForm(form);
        }
    }

    private void count(String operator) {
        switch (operator) {
            case "l", "c", "v", "y" -> strokes++;
            case "f", "F", "f*", "B", "B*", "b", "b*" -> {
                filled += strokes;
                strokes = 0;
            }
            case "S", "s", "n" -> strokes = 0;
            default -> {}
        }
    }
}
