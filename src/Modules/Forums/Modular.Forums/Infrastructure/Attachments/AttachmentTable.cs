using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;
using Modular.Forums.Domain.Attachments;

namespace Modular.Forums.Infrastructure.Attachments;

internal sealed class AttachmentTable : IEntityTypeConfiguration<Attachment>
{
    public void Configure(EntityTypeBuilder<Attachment> attachment)
    {
        attachment.ToTable("attachments");
        attachment.Property(a => a.Id).ValueGeneratedNever();
        attachment.Property(a => a.Hash).HasConversion(h => h.ToBytes(), b => ContentHash.Of(b));
        attachment.HasOne<Topic>().WithMany().HasForeignKey(a => a.TopicId);
        attachment.HasOne<Reply>().WithMany().HasForeignKey(a => a.ReplyId);
    }
}
