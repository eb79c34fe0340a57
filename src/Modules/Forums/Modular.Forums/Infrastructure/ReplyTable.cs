using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure;

internal sealed class ReplyTable : IEntityTypeConfiguration<Reply>
{
    public void Configure(EntityTypeBuilder<Reply> reply)
    {
        reply.ToTable("replies");
        reply.Property(r => r.Id).UseIdentityByDefaultColumn();
        reply.Property(r => r.Content).HasConversion(c => c.Text, s => PostContent.Stored(s));
        reply.Property(r => r.Version).IsConcurrencyToken();
        reply.HasOne<Topic>().WithMany().HasForeignKey(r => r.TopicId);
        reply.HasOne<Reply>().WithMany().HasForeignKey(r => r.ParentId);
    }
}
