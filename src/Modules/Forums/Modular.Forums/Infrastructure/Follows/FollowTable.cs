using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Modular.Forums.Domain;

namespace Modular.Forums.Infrastructure.Follows;

internal sealed class FollowTable : IEntityTypeConfiguration<Follow>
{
    public void Configure(EntityTypeBuilder<Follow> follow)
    {
        follow.ToTable("follows");
        follow.Property(f => f.Id).UseIdentityAlwaysColumn();
        follow.HasOne<Topic>().WithMany().HasForeignKey(f => f.TopicId);
        follow.HasOne<Category>().WithMany().HasForeignKey(f => f.CategoryId);
    }
}
