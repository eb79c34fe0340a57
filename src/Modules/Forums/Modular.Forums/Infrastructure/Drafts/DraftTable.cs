using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Drafts;

internal sealed class DraftTable : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> draft)
    {
        draft.ToTable("drafts");
        draft.HasKey(d => new { d.UserId, d.Key });
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasOne<Topic>().WithMany().HasForeignKey(d => d.TopicId);
        draft.HasOne<Category>().WithMany().HasForeignKey(d => d.CategoryId);
    }
}
