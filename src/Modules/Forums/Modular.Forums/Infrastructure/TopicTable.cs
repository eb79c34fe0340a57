using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure;

internal sealed class TopicTable : IEntityTypeConfiguration<Topic>
{
    public void Configure(EntityTypeBuilder<Topic> topic)
    {
        topic.ToTable("topics");
        topic.Property(t => t.Id).UseIdentityByDefaultColumn();
        topic.Property(t => t.Title).HasConversion(t => t.Text, s => TopicTitle.Stored(s));
        topic.Property(t => t.Content).HasConversion(c => c.Text, s => PostContent.Stored(s));
        topic.Property(t => t.Tags).HasConversion(t => t.Tags.ToArray(), s => TagSet.Stored(s), new ValueComparer<TagSet>((a, b) => Equals(a, b), t => t.GetHashCode()));
        topic.Property(t => t.Version).IsConcurrencyToken();
        topic.HasOne<Topic>().WithMany().HasForeignKey(t => t.MergedInto);
        topic.HasOne<Category>().WithMany().HasForeignKey(t => t.CategoryId);
    }
}
