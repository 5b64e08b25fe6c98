package io.costanalyzer.wiring.doctor;

import io.costanalyzer.app.Doctor.Finding;
import io.costanalyzer.app.Probe;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketVersioningStatus;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Whether the archive's bucket is safe, and whether it may be written. */
final class BucketProbe implements Probe {

    private static final String NOWHERE = "doctor/never-written";

    private final S3Client s3;
    private final String bucket;
    private final String prefix;

    BucketProbe(S3Client s3, String bucket, String prefix) {
        this.s3 = s3;
        this.bucket = bucket;
        this.prefix = prefix;
    }

    @Override
    public List<Finding> examine() {
        List<Finding> findings = new ArrayList<>();
        Looking writing = new Looking("bucket, writing", "s3:PutObject and kms:GenerateDataKey");
        findings.addAll(writing.at(() -> List.of(writing(writing))));
        Looking versions = new Looking("bucket, versions", "s3:GetBucketVersioning");
        findings.addAll(versions.at(() -> List.of(
                s3.getBucketVersioning(request -> request.bucket(bucket)).status() == BucketVersioningStatus.ENABLED
                        ? versions.ok("Are kept.")
                        : versions.warning(
                                "Are not kept: what is overwritten by mistake is gone. Switch versioning on."))));
        Looking encryption = new Looking("bucket, encryption", "s3:GetEncryptionConfiguration");
        findings.addAll(encryption.at(() -> List.of(
                s3.getBucketEncryption(request -> request.bucket(bucket))
                                .serverSideEncryptionConfiguration()
                                .hasRules()
                        ? encryption.ok("Is on.")
                        : encryption.problem("Is not set. Set the bucket's default encryption."))));
        Looking access = new Looking("bucket, access", "s3:GetBucketPublicAccessBlock");
        findings.addAll(access.at(() -> List.of(access(access))));
        return findings;
    }

    /** A write on the condition that there is something to replace, where there is nothing: S3 checks the permission first. */
    private Finding writing(Looking looking) {
        try {
            s3.putObject(
                    request -> request.bucket(bucket)
                            .key(prefix.isEmpty() ? NOWHERE : prefix + "/" + NOWHERE)
                            .ifMatch("\"never\""),
                    RequestBody.empty());
            return looking.problem(
                    "Conditional writes are ignored there; two runs could overwrite each other. Use S3 itself.");
        } catch (S3Exception answer) {
            if (answer.statusCode() == 412
                    || (answer.statusCode() == 404 && Looking.code(answer).equals("NoSuchKey"))) {
                return looking.ok("Is allowed (tried without writing).");
            }
            throw answer;
        }
    }

    private Finding access(Looking looking) {
        try {
            var block =
                    s3.getPublicAccessBlock(request -> request.bucket(bucket)).publicAccessBlockConfiguration();
            boolean closed = Boolean.TRUE.equals(block.blockPublicAcls())
                    && Boolean.TRUE.equals(block.blockPublicPolicy())
                    && Boolean.TRUE.equals(block.ignorePublicAcls())
                    && Boolean.TRUE.equals(block.restrictPublicBuckets());
            return closed ? looking.ok("The public is kept out.") : open(looking);
        } catch (S3Exception answer) {
            if (Looking.code(answer).equals("NoSuchPublicAccessBlockConfiguration")) {
                return open(looking);
            }
            throw answer;
        }
    }

    private static Finding open(Looking looking) {
        return looking.problem(
                "The public is not kept out by all four settings. Switch \"Block all public access\" on.");
    }
}
