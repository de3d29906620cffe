/**
 * The domain in records: what a Vietnamese party document is, without a word of Lucene, HTTP or files.
 *
 * <p>The Vietnamese terms, explained once and named plainly in English everywhere else:
 *
 * <ul>
 *   <li><i>văn bản</i> – a {@link vankien.document.PartyDocument}; its <i>thể loại</i> is the {@link
 *       vankien.document.DocumentType} (nghị quyết, chỉ thị, kết luận …);
 *   <li><i>số và ký hiệu</i> – the {@link vankien.document.DocumentCode}: {@code 02-NQ/ĐUK} is number 02, type symbol
 *       NQ, issuer symbol ĐUK. A code is not unique: numbering restarts in each term of each committee;
 *   <li><i>trích yếu</i> – the title: what the document is about;
 *   <li><i>cơ quan ban hành</i> – the issuer, on one of six {@linkplain vankien.document.IssuerLevel levels};
 *   <li><i>nhiệm kỳ</i> – the term of a committee, {@code 2020-2025};
 *   <li><i>thẩm quyền ký, chức vụ</i> – authority ({@code T/M BAN THƯỜNG VỤ}) and position ({@code BÍ THƯ}) of the
 *       signer;
 *   <li><i>nơi nhận</i> – the recipients;
 *   <li><i>dẫn chiếu</i> – a {@link vankien.document.Citation} of another document.
 * </ul>
 *
 * <p>One input and its output: the line {@code Số 02-NQ/ĐUK} in the heading becomes {@code DocumentCode[printedNumber=02,
 * year=null, type=NQ, issuer=ĐUK]}, canonical {@code 02-NQ/ĐUK}, key {@code 2-nq/duk}.
 */
@NullMarked
package vankien.document;

import org.jspecify.annotations.NullMarked;
